package id.payung.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.worker.RowCode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        assertThat(lines).hasSize(1_203).startsWith("line,outcome,code,field,message", "2,ALREADY_IMPORTED,,,");
        assertThat(lines[2]).isEqualTo("3,REJECTED,NIK_LENGTH,nik,Give all 16 digits of the NIK.");
        assertThat(lines[3]).isEqualTo("4,IMPORTED,,,");
        assertThat(lines[1_202]).startsWith("1203,REJECTED,ROW_MALFORMED,,\"Correct the row: ");
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

    @Test
    void whoeverIsPaidForElsewhereInThePeriodIsCoveredByAnother() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        People.Person formerly = People.someone();
        send(
                        HEADER + worker.nik() + ",PT Lama,PU,1,2023-07,2024-01,6,letter 7\n" + formerly.nik()
                                + ",PT Lama,PU,1,2023-01,2024-01,6,letter 7\n",
                        "application/json")
                .then()
                .statusCode(200);

        JsonPath roster = partner.completed("SK-1", People.roster(worker, formerly));

        assertThat(roster.getInt("counts.COVERED_BY_ANOTHER")).isEqualTo(1);
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(1);
        assertThat(partner.rows(roster.getString("id"), "COVERED_BY_ANOTHER"))
                .contains(worker.nik())
                .contains("PT Lama");
        Response single = partner.enroll(worker, "2023-10", 3);
        assertThat(single.statusCode()).isEqualTo(409);
        assertThat(single.<String>path("code")).isEqualTo("COVERED_BY_ANOTHER");
        assertThat(partner.enroll(worker, "2024-01", 1).statusCode()).isEqualTo(201);
    }

    @Test
    void whatTheSponsorItselfPaidBeforeIsAlreadyEnrolled() {
        Partner partner = Partner.registered();
        Partner another = Partner.registered();
        People.Person worker = People.someone();
        send(HEADER + worker.nik() + "," + partner.code() + ",BPU,1,2023-07,2024-01,6,letter 7\n", "application/json")
                .then()
                .statusCode(200);

        assertThat(partner.completed("SK-1", People.roster(worker)).getInt("counts.ALREADY_ENROLLED"))
                .isEqualTo(1);
        assertThat(another.completed("SK-1", People.roster(worker)).getInt("counts.COVERED_BY_ANOTHER"))
                .isEqualTo(1);
        assertThat(partner.calling()
                        .get("/v1/overlaps?sponsor=" + partner.code())
                        .<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void theSameMembershipWithOtherContentIsRejectedAndChangesNothing() {
        People.Person worker = People.someone();
        send(HEADER + row(worker.nik()), "application/json").then().statusCode(200);

        Response differs = send(HEADER + worker.nik() + ",PT Lama,PU,1,2022-01,2022-06,3,letter 7\n", "text/csv");

        assertThat(differs.asString()).contains("2,REJECTED,MEMBERSHIP_DIFFERS|MEMBERSHIP_DIFFERS,until|paid_months");
        assertThat(Partner.check(worker.nik(), "2022-06-15T00:00:00+08:00").getInt("contributionMonths"))
                .isEqualTo(6);
    }

    @Test
    void aNikIsCheckedAsInARosterAndEveryBrokenFieldIsSaidAtOnce() {
        String file = HEADER + row("0000000000000000") + row("6472014102300001") + "12x,,XX,3,2022-13,2022-07,a,\n";

        Response csv = send(file, "text/csv");
        JsonPath json = send(file, "application/json").jsonPath();

        String[] lines = csv.asString().split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[1])
                .isEqualTo("2,REJECTED,NIK_UNKNOWN_REGION|NIK_IMPOSSIBLE_DATE,nik|nik,"
                        + RowCode.NIK_UNKNOWN_REGION.message().in(Locale.ENGLISH) + " | "
                        + RowCode.NIK_IMPOSSIBLE_DATE.message().in(Locale.ENGLISH));
        assertThat(lines[2]).isEqualTo("3,IMPORTED,,,");
        assertThat(lines[3])
                .startsWith("4,REJECTED,NIK_NOT_DIGITS|VALUE_MISSING|SEGMENT_INVALID|JOB_LIMIT|MONTH_INVALID"
                        + "|PAID_MONTHS_INVALID|VALUE_MISSING,nik|payer|segment|job|from|paid_months|source,");
        assertThat(json.getInt("rejected")).isEqualTo(2);
        assertThat(json.getList("errors")).hasSize(9);
    }

    @Test
    void ofTwoRowsOfOneMembershipTheFirstCountsAndTheOtherIsComparedWithIt() {
        String nik = People.someone().nik();
        String file = HEADER + row(nik) + row(nik) + nik + ",PT Lama,PU,1,2022-01,2022-06,3,\"{a\\b}, \"\"7\"\"\"\n"
                + nik + ",\"{a\\b}, \"\"7\"\"\",PU,1,2022-01,2022-07,6,letter 7\n";

        String[] lines = send(file, "text/csv").asString().split("\r\n");

        assertThat(lines[1]).isEqualTo("2,IMPORTED,,,");
        assertThat(lines[2]).isEqualTo("3,ALREADY_IMPORTED,,,");
        assertThat(lines[3])
                .startsWith("4,REJECTED,MEMBERSHIP_DIFFERS|MEMBERSHIP_DIFFERS|MEMBERSHIP_DIFFERS,"
                        + "until|paid_months|source,");
        assertThat(lines[4]).isEqualTo("5,IMPORTED,,,");
        assertThat(send(file, "application/json").<Integer>path("already")).isEqualTo(3);
    }

    @Test
    void theMessageSaysInTheLanguageOfTheCallerWhatToDo() {
        String answer = request("text/csv")
                .header("Accept-Language", "id")
                .body((HEADER + row("123") + row(People.someone().nik()).replace("2022-07", "2021-07")).getBytes(UTF_8))
                .post(PATH)
                .asString();

        assertThat(answer).contains("NIK_LENGTH,nik,Isi NIK lengkap 16 angka.", "MONTH_INVALID,until,\"Isi bulan ");
    }

    @Test
    void aFileThatWouldTakeTooLongIsRefusedBeforeAnythingIsImported() {
        String nik = People.someone().nik();

        Response refused = send(HEADER + row(nik) + "x\n".repeat(200_000), "text/csv");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.<String>path("code")).isEqualTo("IMPORT_TOO_LONG");
        assertThat(refused.<String>path("detail")).contains("200000");
        assertThat(send(HEADER + row(nik), "application/json").<Integer>path("imported"))
                .isEqualTo(1);
    }

    /** Parts are committed one by one, so a crash must leave no part of which nobody knows who imported it. */
    @Test
    void everyPartIsRecordedWithWhatItAddedAndTheSameAgainIsNot() {
        String officer = "importer-" + System.nanoTime();
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 5_002; i++) {
            file.append(row(People.someone().nik()));
        }
        file.append(row("123"));

        for (int sent = 0; sent < 2; sent++) {
            csv(Partner.calling(Tokens.of("officer", officer, null)))
                    .accept("application/json")
                    .body(file.toString().getBytes(UTF_8))
                    .post(PATH)
                    .then()
                    .statusCode(200);
        }

        assertThat(Partner.as("auditor")
                        .get("/v1/audit?action=MEMBERSHIPS_IMPORTED&actor=" + officer)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.object"))
                .containsExactly("rows 2", "rows 5000");
    }

    @Test
    void twoFilesAtOnceMakeOneMemberOfEachNik() throws Exception {
        List<String> rows =
                Stream.generate(() -> row(People.someone().nik())).limit(300).toList();
        List<String> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);

        List<Integer> imported = Together.call(Stream.of(rows, reversed)
                .<Callable<Integer>>map(file -> () -> send(HEADER + String.join("", file), "application/json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("imported"))
                .toList());

        assertThat(imported.stream().mapToInt(Integer::intValue).sum()).isEqualTo(300);
    }

    @Test
    void aNulCostsItsRowAndAFileThatIsNotUtf8ImportsNothing() {
        String stray = HEADER + People.someone().nik() + ",PT\u0000Lama,PU,1,2022-01,2022-07,6,letter 7\n";
        StringBuilder long1252 = new StringBuilder(HEADER);
        for (int i = 0; i < 600; i++) {
            long1252.append(row(People.someone().nik()));
        }
        long1252.append(row(People.someone().nik()).replace("Lama", "Café"));
        byte[] windows = long1252.toString().getBytes(java.nio.charset.Charset.forName("windows-1252"));

        assertThat(send(stray + row(People.someone().nik()), "text/csv").asString())
                .contains("2,REJECTED,ROW_MALFORMED,payer", "3,IMPORTED,,");
        Response refused = request("application/json").body(windows).post(PATH);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("NOT_UTF8");
        assertThat(send(long1252.toString(), "application/json").<Integer>path("imported"))
                .isEqualTo(601);
    }

    @Test
    void aFileOfASpreadsheetIsReadLikeARoster() {
        String file = "\uFEFF" + HEADER.toUpperCase(Locale.ROOT)
                + row(People.someone().nik() + "\u00A0");

        assertThat(send(file.replace(',', ';').replace("\n", "\r\n"), "application/json")
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
        return csv(Partner.as("officer")).accept(accept);
    }

    private static RequestSpecification csv(RequestSpecification caller) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv");
    }
}
