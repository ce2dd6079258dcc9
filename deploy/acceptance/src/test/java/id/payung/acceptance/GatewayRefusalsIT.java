package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user of the calls about enrolling is told who may not, asks wrongly or too often. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayRefusalsIT {

    private static final int MEGABYTE = 1_048_576;
    private static final int AT_ONCE = 16;
    private static final int MOST_QUESTIONS = 2_000;
    private static final String JSON = "application/json";

    private final Callers callers;
    private final Caller officer;
    private final Office office;

    GatewayRefusalsIT(Payung payung) {
        callers = new Callers(payung);
        officer = callers.as("officer");
        office = Office.open(callers, "REFUSALS");
    }

    private Caller caller(String role) {
        return role.equals("partner") ? office.partner() : callers.as(role);
    }

    private static String somewhere(String path) {
        return path.replace("{id}", UUID.randomUUID().toString());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "officer,     POST,  /v1/rosters/{id}/approval",
        "approver,    POST,  /v1/rosters/{id}/rows/2/decision",
        "auditor,     GET,   /v1/rosters/{id}/rows",
        "partner,     GET,   /v1/reviews",
        "approver,    POST,  /v1/reviews/{id}/decision",
        "approver,    GET,   /v1/overlaps?sponsor=REFUSALS",
        "analyst,     POST,  /v1/members/search",
        "auditor,     GET,   /v1/members/{id}",
        "approver,    PATCH, /v1/members/{id}",
        "partner,     POST,  /v1/members/{id}/nik-correction",
        "partner,     POST,  /v1/members/{id}/transfer",
        "approver,    POST,  /v1/members/{id}/termination",
        "analyst,     POST,  /v1/coverage-checks",
        "partner,     POST,  /v1/memberships/imports",
        "approver,    POST,  /v1/payments",
        "bpjs-system, POST,  /v1/bills/1/cancellation",
        "bpjs-system, POST,  /v1/renewals",
        "partner,     POST,  /v1/sponsors",
        "officer,     PATCH, /v1/sponsors/REFUSALS",
        "partner,     GET,   /v1/rights-requests",
        "officer,     GET,   /v1/webhooks",
        "analyst,     GET,   /v1/bills",
    })
    void aRoleThatMayNotIsRefusedBeforeAnythingIsLookedAt(String role, String method, String path) {
        String type = path.endsWith("imports") ? "text/csv" : JSON;

        Answer answer = caller(role).send(somewhere(path), request -> request.header("Content-Type", type)
                .method(method, BodyPublishers.ofString("{}")));

        Problems.isProblem(answer, 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rosters?sponsors=REFUSALS",
                "/v1/rosters/{id}?fields=status",
                "/v1/rosters/template?as=xlsx",
                "/v1/reviews?state=OPEN",
                "/v1/overlaps?sponsor=REFUSALS&job=1",
                "/v1/regions?regency=64.72",
                "/v1/occupations?code=FISHER",
                "/v1/sponsors?code=REFUSALS",
                "/v1/members/{id}?sponsor=REFUSALS",
                "/v1/rights-requests?status=OPEN",
            })
    void anUnknownParameterIsNeverPassedOver(String path) {
        Problems.isProblem(officer.get(somewhere(path)), 400, "UNKNOWN_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,  /v1/payments, text/plain",
        "POST,  /v1/renewals, application/xml",
        "POST,  /v1/memberships/imports, application/json",
        "POST,  /v1/members/search, text/csv",
        "PATCH, /v1/members/{id}, text/csv",
        "POST,  /v1/rosters/{id}/rows/2/decision, application/x-www-form-urlencoded",
    })
    void aBodyOfAnotherTypeIsNotRead(String method, String path, String type) {
        Answer answer = officer.send(somewhere(path), request -> request.header("Content-Type", type)
                .method(method, BodyPublishers.ofString("{}")));

        Problems.isProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/regions, text/html",
        "/v1/bills, text/csv",
        "/v1/rosters/template, application/pdf",
        "/v1/reviews, application/xml",
    })
    void anAnswerThatDoesNotExistIsNotMadeUp(String path, String wanted) {
        Problems.isProblem(officer.get(path, Map.of("Accept", wanted)), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/payments, 'OPTIONS, POST'",
        "PUT,    /v1/bills, 'GET, HEAD, OPTIONS'",
        "DELETE, /v1/members/{id}, 'GET, HEAD, OPTIONS, PATCH'",
        "POST,   /v1/regions, 'GET, HEAD, OPTIONS'",
    })
    void whoUsesAMethodThatIsNotThereIsToldWhichAre(String method, String path, String allowed) {
        Answer answer = officer.send(somewhere(path), request -> request.header("Content-Type", JSON)
                .method(method, BodyPublishers.noBody()));

        Problems.isProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/members?nik=1", "/v1/rosters/{id}/nothing", "/v1/memberships", "/v1/Bills", "/v1/events"})
    void whatIsNotThereIsSaid(String path) {
        Problems.isProblem(officer.get(somewhere(path)), 404, "NOT_FOUND");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherAnnouncedOrNot() {
        byte[] large = new byte[MEGABYTE + 1];

        for (Answer answer : List.of(
                officer.post("/v1/payments", BodyPublishers.ofByteArray(large), Map.of("Content-Type", JSON)),
                officer.post(
                        "/v1/payments",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        Map.of("Content-Type", JSON)))) {
            Problems.isProblem(answer, 413, "TOO_LARGE");
            assertThat(answer.json().path("detail").asText()).contains("1048576");
        }
    }

    @Test
    void aBodyThatIsNotWhatItsDigestSaysIsRefused() {
        byte[] body = "{\"sponsor\":\"REFUSALS\"}".getBytes();
        Map<String, String> wrong = Map.of("Content-Type", JSON, ContentDigest.HEADER, ContentDigest.WRONG);
        Map<String, String> right = Map.of("Content-Type", JSON, ContentDigest.HEADER, ContentDigest.of(body));

        Problems.isProblem(
                officer.post("/v1/members/search", BodyPublishers.ofByteArray(body), wrong),
                400,
                "CONTENT_DIGEST_MISMATCH");
        officer.post("/v1/members/search", BodyPublishers.ofByteArray(body), right)
                .expecting(200);
    }

    @Test
    void everyAnswerSaysHowOftenOneMayStillAsk() {
        Answer answer = officer.get("/v1/bills").expecting(200);

        assertThat(answer.header("RateLimit-Policy").orElse("")).matches("\"default\";q=\\d+;w=\\d+");
        assertThat(answer.header("RateLimit").orElse("")).matches("\"default\";r=\\d+;t=\\d+");
    }

    @Test
    void aPartnerWhoAsksForPeopleTooOftenHasToWaitAndItsNeighbourHasNot() throws Exception {
        Caller partner = Office.open(callers, "REFUSALS-BUSY").partner();
        ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);

        Answer refused = askers.invokeAny(Collections.nCopies(AT_ONCE, () -> askedUntilRefused(partner)));
        askers.shutdown();

        Problems.isProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(refused.header("RateLimit").orElse("")).startsWith("\"search\";r=0;t=");
        Problems.isProblem(office.partner().post("/v1/members/search", Map.of()), 422, "INVALID");
        partner.get("/v1/bills").expecting(200);
    }

    private static Answer askedUntilRefused(Caller partner) {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            Answer answer = partner.post("/v1/members/search", Map.of());
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Nobody was refused in " + MOST_QUESTIONS + " questions");
    }
}
