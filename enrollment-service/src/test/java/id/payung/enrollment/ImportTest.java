package id.payung.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ImportTest {

    private static final String PATH = "/v1/memberships/imports";
    private static final String HEADER = "nik,payer,segment,job,from,until,paid_months,source\n";

    @Test
    void earlierMonthsCountAndTheSameFileAgainChangesNothing() {
        People.Person worker = People.someone();
        String file =
                HEADER + row(worker.nik()) + row("123") + row(People.someone().nik());

        JsonPath first = send(file, "application/json").jsonPath();
        JsonPath again = send(file, "application/json").jsonPath();

        assertThat(first.getInt("imported")).isEqualTo(2);
        assertThat(first.getInt("rejected")).isEqualTo(1);
        assertThat(first.getString("errors[0].code")).isEqualTo("NIK_LENGTH");
        assertThat(again.getInt("imported")).isZero();
        assertThat(again.getInt("already")).isEqualTo(2);
        assertThat(Partner.check(worker.nik(), "2022-06-15T00:00:00+08:00").getInt("contributionMonths"))
                .isEqualTo(6);
    }

    @Test
    void theVerdictOfEveryRowIsThereAsCsvInTheOrderOfTheFile() {
        String known = People.someone().nik();
        send(HEADER + row(known), "application/json").then().statusCode(200);
        StringBuilder file = new StringBuilder(HEADER).append(row(known)).append(row("123"));
        for (int i = 0; i < 1_200; i++) {
            file.append(i % 2 == 0 ? row(People.someone().nik()) : "x\n");
        }

        Response answer = send(file.toString(), "text/csv");

        String[] lines = answer.asString().split("\r\n");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(lines).hasSize(1_203).startsWith("line,outcome,code,field", "2,ALREADY_IMPORTED,,");
        assertThat(lines[2]).isEqualTo("3,REJECTED,NIK_LENGTH,nik");
        assertThat(lines[3]).isEqualTo("4,IMPORTED,,");
        assertThat(lines[1_202]).isEqualTo("1203,REJECTED,ROW_MALFORMED,");
        assertThat(answer.asString()).doesNotContain(known);
    }

    @Test
    void whatIsNoSuchFileIsRefusedAsAProblemAlsoForThoseWhoWantCsv() {
        Response refused = send("nik,name\n1,2\n", "text/csv");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String>path("code")).isEqualTo("COLUMNS_DIFFER");
        assertThat(send(HEADER, "text/csv").<String>path("code")).isEqualTo("IMPORT_EMPTY");
    }

    @Test
    void aFileThatIsNotWhatItsDigestSaysImportsNothing() throws NoSuchAlgorithmException {
        String nik = People.someone().nik();
        String file = HEADER + row(nik);
        String digest = "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8)))
                + ":";

        Response damaged = request("application/json")
                .header("Content-Digest", digest)
                .body((file + row(nik)).getBytes(UTF_8))
                .post(PATH);

        assertThat(damaged.statusCode()).isEqualTo(400);
        assertThat(damaged.<String>path("code")).isEqualTo("CONTENT_DIGEST_MISMATCH");
        assertThat(request("application/json")
                        .header("Content-Digest", digest)
                        .body(file.getBytes(UTF_8))
                        .post(PATH)
                        .<Integer>path("imported"))
                .isEqualTo(1);
    }

    private static String row(String nik) {
        return nik + ",PT Lama,PU,1,2022-01,2022-07,6,letter 7\n";
    }

    private static Response send(String file, String accept) {
        return request(accept).body(file.getBytes(UTF_8)).post(PATH);
    }

    private static RequestSpecification request(String accept) {
        return Partner.as("officer")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .accept(accept);
    }
}
