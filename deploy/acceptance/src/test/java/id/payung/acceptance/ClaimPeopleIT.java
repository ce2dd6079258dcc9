package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with a claim before it is decided: look after it, ask again, send back, find it. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimPeopleIT {

    private static final LocalDate DAY = Told.today().minusMonths(4);
    private static final long GRANT = 42_000_000;
    private static final Map<String, Object> REASON = Map.of("reason", "All conditions were checked");

    private final Callers callers;
    private final ClaimDesk desk;
    private final PaidFishers fishers;
    private final Clerk officer;
    private final Clerk approver;

    ClaimPeopleIT(Payung payung) {
        callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        fishers = PaidFishers.of(callers, "CLAIM-PEOPLE");
        officer = Clerk.officer(callers, "officer-1");
        approver = Clerk.approver(callers, "approver-1");
    }

    private String reported(String nik) {
        return desk.claimOf(
                Told.now("death.reported.v1", ClaimDesk.death(nik, DAY + "T13:30:00+08:00", "OTHER", true)));
    }

    @Test
    void nobodyConfirmsTheirOwnProposalAndWhatAnApproverSendsBackIsProposedAnew() {
        String claim = reported(fishers.until(DAY, 6, 1_000_000));
        String address = "/v1/claims/" + claim;
        desk.answerAll(claim);
        officer.changes(address, "/proposals", REASON).expecting(201);
        Clerk same = Clerk.approver(callers, "officer-1");
        Problems.isProblem(same.changes(address, "/confirmation", REASON), 403, "SAME_PERSON");
        Problems.isProblem(same.changes(address, "/rejection", REASON), 403, "SAME_PERSON");
        assertThat(desk.orders(claim)).isEmpty();

        approver.changes(address, "/rejection", Map.of("reason", "The marriage book is missing"))
                .expecting(200);
        Problems.isProblem(approver.changes(address, "/confirmation", REASON), 409, "NO_PROPOSAL");
        officer.changes(address, "/proposals", Map.of("reason", "It is there now"))
                .expecting(201);
        approver.changes(address, "/confirmation", REASON).expecting(200);

        assertThat(officer.lists(address + "/decisions"))
                .extracting(decision -> decision.path("status").asText())
                .containsExactly("REJECTED", "CONFIRMED");
        assertThat(desk.settle(claim)).isEqualTo(GRANT);
        List<JsonNode> timeline = officer.lists(address + "/timeline");
        assertThat(timeline)
                .extracting(entry -> entry.path("action").asText())
                .containsSubsequence(
                        "REPORTED", "PROPOSED", "PROPOSAL_REJECTED", "PROPOSED", "DECIDED", "PAYMENT_SETTLED");
        assertThat(timeline).extracting(entry -> entry.path("actor").asText()).contains("officer-1", "approver-1");
    }

    @Test
    void whoLooksAfterAClaimIsNamedAndDoesNotConfirmIt() {
        String claim = reported(fishers.until(DAY, 6, 1_000_000));
        String address = "/v1/claims/" + claim;
        desk.answerAll(claim);

        officer.puts(address, "/owner", Map.of("owner", "approver-of-this")).expecting(200);

        assertThat(desk.claim(claim).path("owner").asText()).isEqualTo("approver-of-this");
        assertThat(officer.lists("/v1/claims?owner=approver-of-this"))
                .extracting(line -> line.path("id").asText())
                .containsExactly(claim);
        officer.changes(address, "/proposals", REASON).expecting(201);
        Clerk owner = Clerk.approver(callers, "approver-of-this");
        Problems.isProblem(owner.changes(address, "/confirmation", REASON), 403, "SAME_PERSON");
        approver.changes(address, "/confirmation", REASON).expecting(200);
    }

    @Test
    void coverThatIsEnteredAfterTheReportCountsOnceAnOfficerAsksAgain() {
        String row = People.row();
        String claim = reported(People.nikOf(row));
        assertThat(questions(desk.claim(claim))).contains("WORKER_UNKNOWN");
        fishers.until(DAY, 6, 1_000_000, row);

        JsonNode asked = officer.changes("/v1/claims/" + claim, "/cover-checks", Map.of())
                .expecting(200)
                .json();

        assertThat(questions(asked)).contains("ENROLLED_AFTER_EVENT").doesNotContain("WORKER_UNKNOWN");
        assertThat(asked.path("assessment").path("cashTotal").asLong()).isEqualTo(GRANT);
        assertThat(asked.path("memberId").asText()).isNotEmpty();
    }

    @Test
    void aDiseaseIsAClaimAndAPersonSaysWhetherWorkCausedIt() {
        String nik = fishers.until(DAY, 6, 1_000_000);
        String claim = desk.claimOf(Told.now(
                "disease.reported.v1",
                Map.of(
                        "nik",
                        nik,
                        "diagnosedOn",
                        DAY.toString(),
                        "diagnosis",
                        "Dermatitis kontak akibat kerja",
                        "exposure",
                        "Pestisida",
                        "job",
                        1)));
        assertThat(desk.claim(claim).path("kind").asText()).isEqualTo("DISEASE");
        assertThat(desk.claim(claim).path("state").asText()).isEqualTo("REPORTED");

        desk.send(Told.now(
                        "accident.concluded.v1",
                        Map.of(
                                "nik", nik,
                                "diagnosedOn", DAY.toString(),
                                "endState", "TEMPORARY_DISABILITY",
                                "concludedOn", DAY.plusDays(60).toString(),
                                "temporaryDisabilityDays", 30,
                                "documents",
                                        ClaimDesk.papers(
                                                DAY.plusDays(61).toString(),
                                                List.of("MEMBER_CARD", "IDENTITY_CARD", "DOCTOR_STATEMENT")),
                                "memberAccount", ClaimDesk.account())))
                .expecting(201);

        assertThat(questions(desk.claim(claim))).contains("CAUSED_BY_WORK");
        desk.decide(claim);
        assertThat(desk.settle(claim)).isEqualTo(1_000_000);
    }

    @Test
    void whatNobodyKnowsIsNoEvent() {
        Map<String, Object> unknown = Told.now("death.reported.v9", Map.of());

        Problems.isProblem(desk.send(unknown), 422, "UNKNOWN_EVENT_TYPE");
        Problems.isProblem(desk.sendInBinaryMode(unknown), 422, "UNKNOWN_EVENT_TYPE");
    }

    private static List<String> questions(JsonNode claim) {
        return claim.path("questions").findValuesAsText("code");
    }
}
