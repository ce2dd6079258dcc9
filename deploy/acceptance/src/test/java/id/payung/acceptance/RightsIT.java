package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member restricts and erases what is known of them, in every service, as far as the law lets them. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Map<String, Object> GRANTED = Map.of("granted", true);

    private final Callers callers;
    private final ClaimDesk desk;
    private final Caller officer;
    private final Office office;

    RightsIT(Payung payung) {
        callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        officer = callers.person("officer", "officer-of-rights");
        office = Office.open(callers, "RIGHTS");
    }

    /** Covered for half a year, from the first month given. */
    private String covered(String row, String from) {
        String path = office.rosterPath("SK-" + UUID.randomUUID()).replace("2023-07", from);
        String roster = office.partner()
                .post(
                        path,
                        BodyPublishers.ofString(People.HEADER + "\n" + row + "\n"),
                        Map.of("Content-Type", "text/csv"))
                .expecting(202)
                .json()
                .path("id")
                .asText();
        JsonNode job = office.rested(roster);
        callers.as("bpjs-system")
                .post(
                        "/v1/payments",
                        Map.of(
                                "billNumber",
                                job.path("billNumber").asText(),
                                "amount",
                                job.path("amount").asLong(),
                                "paidAt",
                                from + "-01T00:00:00+08:00",
                                "reference",
                                "PAY-" + roster))
                .expecting(201);
        return found(People.nikOf(row)).path(0).path("id").asText();
    }

    private JsonNode found(String nik) {
        return officer.post("/v1/members/search", Map.of("nik", nik))
                .expecting(200)
                .json()
                .path("items");
    }

    private String noted(String member, String kind) {
        return officer.post("/v1/rights-requests", Map.of("memberId", member, "kind", kind))
                .expecting(201)
                .json()
                .path("id")
                .asText();
    }

    private Answer answered(String request, Map<String, Object> answer) {
        return callers.person("officer", "officer-of-answers")
                .post("/v1/rights-requests/" + request + "/answer", answer);
    }

    @Test
    void whoIsFormerAndClaimsNothingMoreIsErasedInEveryService() {
        String row = People.row();
        String member = covered(row, "2018-01");
        Map<String, Object> report = ClaimDesk.event(
                "erased-" + member,
                "death.reported.v1",
                "2018-03-06T08:00:00+08:00",
                ClaimDesk.death(People.nikOf(row), "2018-03-05T10:00:00+08:00", "OTHER", false));
        String claim = desk.claimOf(report);
        desk.send(ClaimDesk.event(
                "withdrawn-" + member,
                "report.withdrawn.v1",
                "2018-03-07T08:00:00+08:00",
                Map.of(
                        "withdraws",
                        Map.of("source", report.get("source"), "id", report.get("id")),
                        "reason",
                        "Another person")));
        Waiting.until(
                PATIENCE,
                "the claim to be withdrawn",
                () -> desk.claim(claim).path("state").asText().equals("WITHDRAWN"));

        Answer answer = answered(noted(member, "ERASURE"), GRANTED).expecting(200);

        assertThat(answer.json().path("status").asText()).isEqualTo("GRANTED");
        assertThat(found(People.nikOf(row))).isEmpty();
        assertThat(officer.get("/v1/members/" + member)
                        .expecting(410)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("MEMBER_ERASED");
        assertThat(officer.get("/v1/claims/" + claim)
                        .expecting(410)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("CLAIM_ERASED");
        assertThat(office.partner()
                        .post(
                                "/v1/coverage-checks",
                                Map.of("nik", People.nikOf(row), "at", "2018-03-01T12:00:00+08:00"))
                        .expecting(200)
                        .json()
                        .path("covered")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aClaimKeepsWhatTheLawWantsAndTheAnswerSaysUntilWhen() {
        String row = People.row();
        String member = covered(row, "2023-07");
        String claim = desk.claimOf(ClaimDesk.event(
                "kept-" + member,
                "death.reported.v1",
                "2023-09-06T08:00:00+08:00",
                ClaimDesk.death(People.nikOf(row), "2023-09-05T10:00:00+08:00", "OTHER", true)));
        String request = noted(member, "ERASURE");

        Answer refused = answered(request, GRANTED).expecting(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("ERASURE_TOO_EARLY");
        assertThat(refused.json().path("errors").findValuesAsText("code"))
                .contains("CLAIM_MAY_COME", "CLAIM_OPEN", "CLAIM_ON_FILE");

        JsonNode kept = answered(request, Map.of("granted", false, "refusal", "REQUIRED_BY_LAW"))
                .expecting(200)
                .json()
                .path("kept");
        assertThat(kept.findValuesAsText("code")).contains("CLAIM_ON_FILE");
        assertThat(kept.findValuesAsText("until")).contains("2028-09-05");
        assertThat(desk.claim(claim).path("heirs")).isNotEmpty();
    }

    @Test
    void aRestrictedPersonIsShownToNobodyAndStaysCovered() {
        String row = People.row();
        String nik = People.nikOf(row);
        String member = covered(row, "2023-07");
        String request = noted(member, "RESTRICTION");
        answered(request, GRANTED).expecting(200);

        for (Caller caller : List.of(office.partner(), officer)) {
            JsonNode shown = caller.get("/v1/members/" + member).expecting(200).json();
            assertThat(shown.path("restricted").asBoolean()).isTrue();
            assertThat(shown.path("name").isTextual()).isFalse();
            assertThat(shown.toString()).doesNotContain(nik);
        }
        assertThat(office.cover(nik).path("covered").asBoolean()).isTrue();

        officer.post("/v1/rights-requests/" + request + "/lift", Map.of()).expecting(200);
        assertThat(office.partner()
                        .get("/v1/members/" + member)
                        .expecting(200)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Orang Rekaan");
    }

    @Test
    void whatWaitsForAnAnswerIsListedUntilItHasOne() {
        String member = covered(People.row(), "2023-07");
        String request = noted(member, "CORRECTION");

        JsonNode open =
                officer.get("/v1/rights-requests?limit=1000").expecting(200).json();
        JsonNode same = officer.post("/v1/rights-requests", Map.of("memberId", member, "kind", "CORRECTION"))
                .expecting(200)
                .json();

        assertThat(open.path("items").findValuesAsText("id")).contains(request);
        assertThat(same.path("id").asText()).isEqualTo(request);
        assertThat(same.path("dueAt").asText().substring(0, 10))
                .isEqualTo(Told.today().plusDays(3).toString());
        Problems.isProblem(office.partner().get("/v1/rights-requests"), 403, "FORBIDDEN");
        answered(request, Map.of("granted", false, "refusal", "DATA_IS_RIGHT")).expecting(200);
        assertThat(callers.as("auditor")
                        .get("/v1/rights-requests?limit=1000")
                        .expecting(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .doesNotContain(request);
    }
}
