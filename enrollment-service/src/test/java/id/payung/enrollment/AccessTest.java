package id.payung.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AccessTest {

    private static final String NOBODY = "01a2053e-95f5-773f-bf4c-c9608ac1f1c7";

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/sponsors, partner",
        "PATCH, /v1/sponsors/X, officer",
        "GET, /v1/sponsors, analyst",
        "POST, /v1/enrollments, approver",
        "POST, /v1/enrollments, analyst",
        "GET, /v1/rosters, bpjs-system",
        "GET, /v1/rosters/" + NOBODY + ", analyst",
        "GET, /v1/rosters/" + NOBODY + "/rows, analyst",
        "POST, /v1/rosters/" + NOBODY + "/approval, officer",
        "POST, /v1/rosters/" + NOBODY + "/rows/2/decision, partner",
        "POST, /v1/members/search, analyst",
        "POST, /v1/members/search, auditor",
        "GET, /v1/members/" + NOBODY + ", analyst",
        "POST, /v1/members/" + NOBODY + "/nik-correction, partner",
        "POST, /v1/members/" + NOBODY + "/transfer, partner",
        "POST, /v1/coverage-checks, analyst",
        "POST, /v1/coverage-checks, bpjs-system",
        "GET, /v1/bills, analyst",
        "POST, /v1/bills/B-1/cancellation, bpjs-system",
        "POST, /v1/payments, analyst",
        "POST, /v1/renewals, bpjs-system",
        "GET, /v1/reviews, partner",
        "GET, /v1/overlaps, analyst",
    })
    void aRoleDoesOnlyWhatIsItsOwn(Method method, String path, String role) {
        Response refused =
                Partner.as(role).contentType(ContentType.JSON).body("{}").request(method, path);

        assertProblem(refused, 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/sponsors",
        "POST, /v1/enrollments",
        "GET, /v1/bills",
        "POST, /v1/coverage-checks",
        "GET, /v1/events",
        "GET, /v1/regions",
        "GET, /v1/occupations",
    })
    void nothingIsAnsweredWithoutAToken(Method method, String path) {
        assertProblem(given().contentType(ContentType.JSON).body("{}").request(method, path), 401, "UNAUTHENTICATED");
        assertProblem(
                given().auth()
                        .oauth2("not.a.token")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .request(method, path),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void whatBelongsToAnotherSponsorDoesNotExist() {
        Partner owner = Partner.registered();
        Partner other = Partner.registered();
        String roster = owner.completed("SK-1", People.roster(People.someone())).getString("id");
        var enrollment = owner.enrolled(People.someone());
        String bill = enrollment.getString("billNumber");

        assertProblem(other.calling().get("/v1/rosters/" + roster), 404, "NOT_FOUND");
        assertProblem(other.calling().get("/v1/rosters/" + roster + "/rows"), 404, "NOT_FOUND");
        assertProblem(other.calling().get("/v1/bills/" + bill), 404, "BILL_UNKNOWN");
        assertProblem(
                other.calling().contentType(ContentType.JSON).post("/v1/bills/" + bill + "/cancellation"),
                404,
                "BILL_UNKNOWN");
        assertProblem(other.calling().get("/v1/members/" + enrollment.getString("memberId")), 404, "NOT_FOUND");
        assertProblem(other.calling().get("/v1/sponsors/" + owner.code()), 404, "NOT_FOUND");
        assertProblem(
                other.calling()
                        .contentType(ContentType.JSON)
                        .body(Map.of(
                                "billNumber",
                                bill,
                                "amount",
                                100_800,
                                "paidAt",
                                "2023-06-20T09:00:00+08:00",
                                "reference",
                                "X-" + bill))
                        .post("/v1/payments"),
                404,
                "BILL_UNKNOWN");
        assertProblem(
                other.calling()
                        .contentType(ContentType.JSON)
                        .body(Map.of("on", "2023-09-10", "cause", "MOVED"))
                        .post("/v1/members/" + enrollment.getString("memberId") + "/termination"),
                404,
                "NOT_FOUND");
        assertProblem(
                other.calling()
                        .contentType(ContentType.JSON)
                        .body(People.someone().enrollment(owner.code(), "2023-07", 6))
                        .post("/v1/enrollments"),
                403,
                "FORBIDDEN");
        assertProblem(other.calling().get("/v1/bills?sponsor=" + owner.code()), 403, "FORBIDDEN");
        assertProblem(other.calling().get("/v1/overlaps?sponsor=" + owner.code()), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/bills", "/v1/rosters", "/v1/reviews", "/v1/overlaps"})
    void aListOfASponsorThatIsNoneIsNotAnEmptyList(String list) {
        assertProblem(Partner.as("officer").get(list + "?sponsor=NOBODY"), 404, "NOT_FOUND");
    }

    @Test
    void aProblemSpeaksTheLanguageOfItsReader() {
        String english = Partner.as("officer").get("/v1/bills/B-0").path("title");
        String indonesian = Partner.as("officer")
                .header("Accept-Language", "id-ID,id;q=0.9,en;q=0.5")
                .get("/v1/bills/B-0")
                .path("title");

        assertThat(english).isEqualTo("There is no such bill");
        assertThat(indonesian).isEqualTo("Tagihan ini tidak ada");
    }

    @Test
    void everyAnswerBearsTheIdOfItsRequest() {
        Response answer = Partner.as("officer").header("X-Request-Id", "abc-1").get("/v1/bills/B-0");

        assertThat(answer.header("X-Request-Id")).isEqualTo("abc-1");
        assertThat(answer.<String>path("instance")).isEqualTo("urn:request:abc-1");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/bills?colour=red, UNKNOWN_PARAMETER",
        "/v1/bills?limit=1&limit=2, INVALID_PARAMETER",
        "/v1/bills?limit=0, INVALID_PARAMETER",
        "/v1/bills?limit=1001, INVALID_PARAMETER",
        "/v1/bills?limit=99999999999999999999, INVALID_PARAMETER",
        "/v1/bills?status=ALL, INVALID_PARAMETER",
        "/v1/bills?roster=x, INVALID_PARAMETER",
        "/v1/bills?cursor=x, INVALID_PARAMETER",
        "/v1/reviews?status=open, INVALID_PARAMETER",
        "/v1/regions?province=x, INVALID_PARAMETER",
        "/v1/occupations?x=1, UNKNOWN_PARAMETER",
        "/v1/overlaps, INVALID_PARAMETER",
    })
    void aQueryThatIsNotUnderstoodIsNotAnswered(String path, String code) {
        assertProblem(Partner.as("officer").get(path), 400, code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nothing, 404, NOT_FOUND",
        "DELETE, /v1/bills, 405, METHOD_NOT_ALLOWED",
        "GET, /v1/rosters/not-an-id, 404, NOT_FOUND",
        "GET, /v1/members/" + NOBODY + ", 404, NOT_FOUND",
        "GET, /v1/sponsors/NOBODY, 404, NOT_FOUND",
    })
    void whatIsNotThereIsAProblemToo(Method method, String path, int status, String code) {
        assertProblem(Partner.as("officer").request(method, path), status, code);
    }

    @Test
    void otherContentTypesAreRefused() {
        assertProblem(
                Partner.as("officer").contentType("text/plain").body("x").post("/v1/enrollments"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(Partner.as("officer").accept("image/png").get("/v1/bills"), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"sponsor\":\"X\"} trailing",
                "{\"colour\":\"red\"}",
                "{\"sponsor\":\"X\",\"sponsor\":\"Y\"}",
            })
    void aBodyThatIsNotUnderstoodIsRefused(String body) {
        Response refused =
                Partner.as("officer").contentType(ContentType.JSON).body(body).post("/v1/enrollments");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.asString()).doesNotContain("6472010101900001", "colour", "red");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"months\":\"6\"}",
                "{\"months\":6.5}",
                "{\"months\":99999999999999999999}",
                "{\"months\":1e400}",
                "{\"income\":true}",
                "{\"nik\":6472010101900001}",
                "{\"programs\":\"JKK\"}",
                "{\"name\":{}}",
            })
    void aValueOfTheWrongKindIsABrokenField(String body) {
        Response refused =
                Partner.as("officer").contentType(ContentType.JSON).body(body).post("/v1/enrollments");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).contains("/" + body.split("\"")[1]);
        assertThat(refused.asString()).doesNotContain("6472010101900001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sponsors {\"code\":\"\\u0000\",\"name\":\"x\",\"kind\":\"CSR\",\"fund\":\"CSR\"}",
                "/v1/sponsors {\"code\":\"NUL-1\",\"name\":\"a\\u0000b\",\"kind\":\"CSR\",\"fund\":\"CSR\"}",
                "/v1/enrollments {\"sponsor\":\"\\u0000\",\"from\":\"2023-07\",\"months\":1}",
                "/v1/enrollments {\"sponsor\":\"X\",\"from\":\"2023-99\",\"months\":-1,\"income\":-1}",
                "/v1/payments {\"billNumber\":\"\\u0000\",\"amount\":1,\"paidAt\":\"2023-06-20T09:00:00Z\",\"reference\":\"x\"}",
                "/v1/payments {\"billNumber\":\"B-0\",\"amount\":-1,\"paidAt\":\"2023-06-20T09:00:00Z\",\"reference\":\"x\"}",
                "/v1/payments {\"billNumber\":\"B-0\",\"amount\":1,\"paidAt\":\"yesterday\",\"reference\":\"x\"}",
                "/v1/renewals {\"sponsor\":\"\\u0000\",\"reference\":\"x\",\"from\":\"2023-07\",\"months\":1}",
                "/v1/members/search {\"sponsor\":\"\\u0000\"}",
                "/v1/members/search {\"nik\":\"6472\"}",
                "/v1/members/search {\"sponsor\":\"X\",\"limit\":2147483648}",
                "/v1/coverage-checks {\"memberId\":\"x\",\"at\":\"2023-06-20T09:00:00Z\"}",
                "/v1/coverage-checks {\"nik\":\"x\",\"at\":\"2023-06-20T09:00:00Z\"}",
            })
    void nothingThatIsSentIsAnAccident(String call) {
        int space = call.indexOf(' ');
        Response refused = given().auth()
                .oauth2(id.payung.platform.testing.Tokens.of(call.startsWith("/v1/sponsors") ? "admin" : "officer"))
                .contentType(ContentType.JSON)
                .body(call.substring(space + 1))
                .post(call.substring(0, space));

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isNotBlank();
    }

    @Test
    void strangeValuesInTheNameOfARealSponsorAreNoAccident() {
        Partner partner = Partner.registered();
        var enrollment = partner.enrolled(People.someone());
        String member = enrollment.getString("memberId");
        Map<String, Object> brokenName = People.someone().named("Budi \ud800").enrollment(partner.code(), "2023-07", 6);
        Map<String, Object> zeroInName = People.someone().named("Budi \u0000").enrollment(partner.code(), "2023-07", 6);

        assertNoAccident(partner.calling()
                .contentType(ContentType.JSON)
                .body(json(brokenName))
                .post("/v1/enrollments"));
        assertNoAccident(
                partner.calling().contentType(ContentType.JSON).body(zeroInName).post("/v1/enrollments"));
        assertNoAccident(partner.send("a\u0000b", People.roster(People.someone())));
        assertNoAccident(
                Partner.payment(enrollment.getString("billNumber"), 100_800, "-999999-01-01T00:00:00Z", "F-" + member));
        assertNoAccident(
                Partner.payment(enrollment.getString("billNumber"), 100_800, "2023-06-20T09:00:00Z", "a\u0000b"));
        for (String month : new String[] {"2010-01", "0001-01", "9999-12"}) {
            assertNoAccident(partner.calling()
                    .contentType(ContentType.JSON)
                    .body(Map.of("sponsor", partner.code(), "reference", "R-" + month, "from", month, "months", 12))
                    .post("/v1/renewals"));
        }
        assertNoAccident(Partner.end(member, Map.of("on", "+999999999-12-31", "cause", "MOVED")));
        assertNoAccident(Partner.end(member, Map.of("on", "-999999999-01-01", "cause", "DEATH")));
        assertNoAccident(Partner.end(member, Map.of("on", "2023-08-01", "cause", "MOVED", "reason", "a\u0000b")));
        String tag = partner.calling().get("/v1/members/" + member).header("ETag");
        assertNoAccident(partner.calling()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("birthDate", "+999999999-12-31"))
                .patch("/v1/members/" + member));
    }

    private static String json(Map<String, Object> body) {
        return body.entrySet().stream()
                .map(e -> '"' + e.getKey() + "\":"
                        + (e.getValue() instanceof Integer number
                                ? number
                                : '"' + e.getValue().toString().replace("\ud800", "\\ud800") + '"'))
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static void assertNoAccident(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
    }
}
