package id.payung.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RequestHeadersTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void theLogOfARequestCarriesItsIdAndItsTrace() {
        String seen = given().header("X-Request-Id", "order-66")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/log-probe")
                .asString();

        assertThat(seen).isEqualTo("order-66 " + TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00-x-y-01", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void theLogCarriesNoTraceThatIsNoneAndNoneOfAnotherRequest(String header) {
        theLogOfARequestCarriesItsIdAndItsTrace();

        assertThat(given().header("X-Request-Id", "next")
                        .header("traceparent", header)
                        .get("/log-probe")
                        .asString())
                .isEqualTo("next null");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        Partner partner = Partner.registered();
        String id = partner.completed("SK-1", People.roster(People.someone())).getString("id");
        String bill = partner.bills().get(0).get("number").toString();

        for (String path : List.of("/v1/rosters/" + id, "/v1/bills/" + bill)) {
            String tag = partner.calling().get(path).header("ETag");
            Response same = partner.calling().header("If-None-Match", tag).get(path);

            assertThat(same.statusCode()).as(path).isEqualTo(304);
            assertThat(same.header("ETag")).isEqualTo(tag);
            assertThat(same.asString()).isEmpty();
        }
        String tag = partner.calling().get("/v1/bills/" + bill).header("ETag");
        partner.pay(bill, 6 * 16_800, "2023-06-20T09:00:00+08:00").then().statusCode(201);
        assertThat(partner.calling()
                        .header("If-None-Match", tag)
                        .get("/v1/bills/" + bill)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions", "/v1/regions?province=64", "/v1/occupations"})
    void whoHasAListOfCodesFetchesItOnce(String path) {
        String tag = Partner.as("analyst").get(path).header("ETag");

        Response same = Partner.as("officer").header("If-None-Match", tag).get(path);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(same.asString()).isEmpty();
        assertThat(Partner.as("analyst")
                        .header("If-None-Match", tag)
                        .get("/v1/regions?province=11")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/payments, 'OPTIONS, POST'",
        "DELETE, /v1/bills, 'GET, HEAD, OPTIONS'",
        "PUT, /v1/members/01900000-0000-7000-8000-000000000001, 'GET, HEAD, OPTIONS, PATCH'",
    })
    void whoUsesAMethodThatIsNotThereIsToldWhichAre(String method, String path, String allowed) {
        Response refused = Partner.as("officer").request(method, path);

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().getValues("Allow")).containsExactly(allowed);
    }

    @ParameterizedTest
    @CsvSource({"sha-256, SHA-256", "sha-512, SHA-512"})
    void aBodyThatIsNotWhatItsDigestSaysIsRefused(String name, String algorithm) throws NoSuchAlgorithmException {
        String body = "{\"nik\": \"" + People.someone().nik() + "\"}\n";

        assertThat(search(body, name + "=:" + digest(algorithm, body) + ":").statusCode())
                .isEqualTo(200);
        Response damaged = search(body.replace("}", " }"), name + "=:" + digest(algorithm, body) + ":");
        Response cut = search("{\"nik\"", name + "=:" + digest(algorithm, body) + ":");

        assertThat(damaged.statusCode()).isEqualTo(400);
        assertThat(damaged.<String>path("code")).isEqualTo("CONTENT_DIGEST_MISMATCH");
        assertThat(cut.<String>path("code")).isEqualTo("CONTENT_DIGEST_MISMATCH");
        assertThat(search(body, "md5=:AAAA:").statusCode()).isEqualTo(200);
    }

    private static Response search(String body, String digest) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .header("Content-Digest", digest)
                .body(body)
                .post("/v1/members/search");
    }

    private static String digest(String algorithm, String body) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(body.getBytes(StandardCharsets.UTF_8)));
    }
}
