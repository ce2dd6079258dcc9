package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.deploy.token.TokenMaker;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who may not, and callers who do not know what they want. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonsenseRequestsIT {

    private static final String ISSUER = "https://payung.local";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Payung payung;
    private final Callers callers;
    private final Office office;
    private final Office otherOffice;

    NonsenseRequestsIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
        this.office = Office.open(callers, "REQUESTS");
        this.otherOffice = Office.open(callers, "REQUESTS-OTHER");
    }

    @Test
    void letsNobodyInWithoutAGoodToken() {
        Instant now = Instant.now();
        TokenMaker stranger = new TokenMaker(strangersKey(), ISSUER);
        Set<String> bad = Set.of(
                "",
                "rubbish",
                "eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsib2ZmaWNlciJdfQ.",
                stranger.token("officer", "stranger", Optional.empty(), now, HOUR),
                payung.tokens().token("officer", "late", Optional.empty(), now.minus(HOUR), Duration.ofMinutes(1)));

        assertThat(bad)
                .allSatisfy(
                        token -> Problems.isProblem(callers.withToken(token).get("/v1/bills"), 401, "UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "auditor", "service", "bpjs-system", "admin"})
    void takesRostersOnlyFromPartnersAndOfficers(String role) {
        Answer answer = callers.as(role).post(office.rosterPath("SK-ROLE"), csv(People.roster(1)), CSV);

        Problems.isProblem(answer, 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/bills", "/v1/claims", "/v1/coverage"})
    void answersLongAddressesWithAReason(String path) {
        Caller officer = callers.as("officer");

        Problems.isProblem(officer.get(path + "?surplus=" + "x".repeat(8_000)), 400, "UNKNOWN_PARAMETER");
        Problems.isProblem(officer.get(path + "?surplus=" + "x".repeat(8_200)), 414, "URI_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "officer", "analyst", "admin", "bpjs-system"})
    void showsTheFeedToServicesOnly(String role) {
        Problems.isProblem(callers.as(role).get("/v1/events/enrollment"), 403, "FORBIDDEN");
    }

    @Test
    void hidesWhatBelongsToAnotherSponsor() {
        String row = People.row();
        String rosterId =
                office.accepted("SK-OWN", (People.HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
        String bill = office.rested(rosterId).path("billNumber").asText();
        Caller other = otherOffice.partner();

        Problems.isProblem(other.get("/v1/rosters/" + rosterId), 404, "NOT_FOUND");
        Problems.isProblem(other.get("/v1/rosters/" + rosterId + "/rows"), 404, "NOT_FOUND");
        assertThat(other.get("/v1/bills/" + bill).status()).isEqualTo(404);
        assertThat(other.post("/v1/payments", office.payment(bill, 100_800)).status())
                .isEqualTo(404);
        assertThat(other.get("/v1/bills?sponsor=" + office.sponsor()).status()).isEqualTo(403);
        assertThat(other.post(office.rosterPath("SK-FOREIGN"), csv(People.roster(1)), CSV)
                        .status())
                .isEqualTo(403);
        assertThat(withoutTimes(otherOffice.cover(People.nikOf(row)).toString()))
                .isEqualTo(withoutTimes(
                        otherOffice.cover(People.nikOf(People.row())).toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/nonsense, 404, NOT_FOUND",
        "GET,    /q/health, 404, NOT_FOUND",
        "GET,    /metrics, 404, NOT_FOUND",
        "GET,    /v1/rosters/0, 404, NOT_FOUND",
        "DELETE, /v1/rosters, 405, METHOD_NOT_ALLOWED",
        "TRACE,  /v1/bills, 405, METHOD_NOT_ALLOWED",
        "GET,    /v1/bills?colour=red, 400, UNKNOWN_PARAMETER",
        "GET,    /v1/bills?limit=1001, 400, INVALID_PARAMETER",
        "GET,    /v1/bills?cursor=forged, 400, INVALID_PARAMETER",
        "GET,    /v1/bills?status=GREEN, 400, INVALID_PARAMETER",
    })
    void refusesWhatDoesNotExist(String method, String path, int status, String code) {
        Answer answer = callers.as("officer")
                .send(path, request -> request.method(method, HttpRequest.BodyPublishers.noBody()));

        Problems.isProblem(answer, status, code);
    }

    @Test
    void neverEchoesAPersonsNumber() {
        String nik = People.nikOf(People.row());
        Caller officer = callers.as("officer");

        assertThat(officer.post("/v1/coverage-checks", Map.of("nik", nik, nik, nik)))
                .satisfies(answer -> Problems.isProblem(answer, 400, "UNKNOWN_FIELD"))
                .satisfies(answer -> assertThat(answer.text()).doesNotContain(nik));
        assertThat(officer.post("/v1/coverage-checks", Map.of("nik", nik, "at", nik)))
                .satisfies(answer -> Problems.isProblem(answer, 400, "UNREADABLE_BODY"))
                .satisfies(answer -> assertThat(answer.text()).doesNotContain(nik));
    }

    @Test
    void answersTheRequestIdOfTheCaller() {
        Caller officer = callers.as("officer");

        assertThat(officer.get("/v1/bills", Map.of("X-Request-Id", "acceptance-1"))
                        .header("X-Request-Id"))
                .contains("acceptance-1");
        assertThat(officer.get("/v1/bills").header("X-Request-Id")).isPresent();
    }

    @Test
    void speaksIndonesianToThoseWhoAskForIt() {
        Map<String, String> indonesian = Map.of("Accept-Language", "id-ID,id;q=0.9,en;q=0.5");
        Caller officer = callers.as("officer");

        assertThat(officer.get("/v1/nonsense", indonesian).json().path("title").asText())
                .isEqualTo("Tidak ditemukan");
        assertThat(officer.get("/v1/bills?status=GREEN", indonesian)
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Ada parameter yang tidak sah");
        assertThat(officer.get("/v1/nonsense").json().path("title").asText()).isEqualTo("There is nothing here");
    }

    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    private static HttpRequest.BodyPublisher csv(String text) {
        return BodyPublishers.ofString(text);
    }

    /** The answers of two questions differ in when they were asked. */
    private static String withoutTimes(String answer) {
        return answer.replaceAll("\"asKnownAt\":\"[^\"]*\"", "");
    }

    private static java.security.PrivateKey strangersKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
