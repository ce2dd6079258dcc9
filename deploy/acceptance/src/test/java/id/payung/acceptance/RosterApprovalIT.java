package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person decides about a roster: whether it enrolls at all, the rows left open, and who pays for whom. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterApprovalIT {

    private static final long HALF_A_YEAR = 100_800;
    private static final Map<String, Object> YES = Map.of("accept", true, "reason", "Checked against the decree");
    private static final Map<String, Object> NO = Map.of("accept", false, "reason", "The decree names others");

    private final Callers callers;
    private final Office careful;
    private final Office trusting;
    private final Office neighbour;
    private final Clerk officer;
    private final Clerk approver;

    RosterApprovalIT(Payung payung) {
        callers = new Callers(payung);
        careful = Office.open(callers, "FOUR-EYES", Map.of("approvalRequired", true));
        trusting = Office.open(callers, "TWO-EYES");
        neighbour = Office.open(callers, "NEIGHBOUR");
        officer = Clerk.officer(callers, "officer-of-rosters");
        approver = Clerk.approver(callers, "approver-of-rosters");
    }

    private static String approval(JsonNode job) {
        return "/v1/rosters/" + job.path("id").asText() + "/approval";
    }

    private static String decision(JsonNode job, int line) {
        return "/v1/rosters/" + job.path("id").asText() + "/rows/" + line + "/decision";
    }

    @Test
    void aRosterEnrollsNobodyUntilSomebodyElseThanItsSenderApproves() {
        String row = People.row();
        JsonNode judged = careful.worked("SK-APPROVED", People.roster(List.of(row, row)));
        String id = judged.path("id").asText();

        assertThat(judged.path("status").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(judged.path("counts").path("ENROLLED").asInt()).isEqualTo(1);
        assertThat(careful.billsOf(id)).isEmpty();
        Problems.isProblem(careful.partner().post(approval(judged), YES), 403, "FORBIDDEN");
        Problems.isProblem(officer.posts(approval(judged), YES), 403, "FORBIDDEN");
        // whoever signs in as the sender, by whatever role
        Problems.isProblem(
                Clerk.approver(callers, "acceptance-partner").posts(approval(judged), YES), 403, "SAME_PERSON");
        assertThat(careful.job(id).path("status").asText()).isEqualTo("AWAITING_APPROVAL");

        approver.posts(approval(judged), YES).expecting(200);

        JsonNode done = careful.rested(id);
        assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("countsByCode").path("NIK_DUPLICATE_IN_FILE").asInt())
                .isEqualTo(1);
        assertThat(careful.bill(done.path("billNumber").asText()).path("amount").asLong())
                .isEqualTo(HALF_A_YEAR);
        approver.posts(approval(judged), YES).expecting(200);
        assertThat(careful.billsOf(id)).hasSize(1);
        Problems.isProblem(
                Clerk.approver(callers, "approver-too-late").posts(approval(judged), NO), 409, "NOT_AWAITING_APPROVAL");
    }

    @Test
    void aRefusedRosterEnrollsNobodyAndHoldsNobody() {
        String row = People.row();
        JsonNode judged = careful.worked("SK-REFUSED", People.roster(List.of(row)));

        JsonNode refused = approver.posts(approval(judged), NO).expecting(200).json();

        assertThat(refused.path("status").asText()).isEqualTo("REFUSED");
        assertThat(careful.billsOf(judged.path("id").asText())).isEmpty();
        Problems.isProblem(approver.posts(approval(judged), YES), 409, "NOT_AWAITING_APPROVAL");
        neighbour.enroll(row).expecting(201);
    }

    @Test
    void anApprovalSaysWhyOrIsNone() {
        JsonNode judged = careful.worked("SK-REASON", People.roster(1));

        Problems.isProblem(approver.posts(approval(judged), Map.of("accept", true)), 422, "INVALID");

        assertThat(careful.job(judged.path("id").asText()).path("status").asText())
                .isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void anOfficerDecidesTheRowsThatTheRulesLeaveOpen() {
        String accepted = People.row();
        String refused = People.row();
        neighbour.enroll(accepted, "2022-01", 1).expecting(201);
        neighbour.enroll(refused, "2022-01", 1).expecting(201);
        JsonNode job = trusting.worked(
                "SK-OPEN",
                People.roster(List.of(
                        People.named(accepted, "Wahyu Rekaan"), People.row(), People.named(refused, "Dewi Rekaan"))));

        assertThat(job.path("counts").path("NEEDS_REVIEW").asInt()).isEqualTo(2);
        List<JsonNode> waiting = officer.lists("/v1/reviews?kind=ROSTER_ROW&sponsor=TWO-EYES");
        assertThat(waiting)
                .extracting(review -> review.path("line").asInt() + " " + review.path("codes"))
                .containsExactlyInAnyOrder("2 [\"NAME_MISMATCH_WITH_MEMBER\"]", "4 [\"NAME_MISMATCH_WITH_MEMBER\"]");
        assertThat(waiting)
                .allSatisfy(review -> assertThat(review.path("roster")).isEqualTo(job.path("id")));
        Problems.isProblem(trusting.partner().post(decision(job, 2), YES), 403, "FORBIDDEN");
        Problems.isProblem(approver.posts(decision(job, 2), YES), 403, "FORBIDDEN");
        Problems.isProblem(
                officer.posts(
                        "/v1/reviews/" + waiting.get(0).path("id").asText() + "/decision", Map.of("reason", "Seen")),
                409,
                "REVIEW_DECIDED_BY_ROW");

        JsonNode taken = officer.posts(decision(job, 2), YES).expecting(200).json();
        JsonNode dropped = officer.posts(decision(job, 4), NO).expecting(200).json();

        assertThat(taken.path("outcome").asText()).isEqualTo("ENROLLED");
        assertThat(dropped.path("outcome").asText()).isEqualTo("REJECTED");
        assertThat(trusting.bill(taken.path("billNumber").asText())
                        .path("amount")
                        .asLong())
                .isEqualTo(HALF_A_YEAR);
        assertThat(officer.posts(decision(job, 2), YES).expecting(200).json()).isEqualTo(taken);
        Problems.isProblem(officer.posts(decision(job, 2), NO), 409, "NOT_IN_REVIEW");
        Problems.isProblem(officer.posts(decision(job, 3), YES), 409, "NOT_IN_REVIEW");
        assertThat(trusting.job(job.path("id").asText()).path("counts").toString())
                .contains("\"ENROLLED\":2", "\"REJECTED\":1", "\"NEEDS_REVIEW\":0");
        assertThat(officer.lists("/v1/reviews?sponsor=TWO-EYES")).isEmpty();
        assertThat(officer.lists("/v1/reviews?status=ACCEPTED&sponsor=TWO-EYES"))
                .extracting(review -> review.path("line").asInt())
                .containsExactly(2);
    }

    @Test
    void aWorkerWhomAnotherPaysForIsBlockedNamedAndListedForBoth() {
        Office first = Office.open(callers, "PAYS-FIRST");
        Office second = Office.open(callers, "PAYS-SECOND");
        String row = People.row();
        String member = first.covers(row).path("memberId").asText();

        JsonNode job = second.worked("SK-OVERLAP", People.roster(List.of(row)));

        assertThat(job.path("counts").path("COVERED_BY_ANOTHER").asInt()).isEqualTo(1);
        assertThat(second.billsOf(job.path("id").asText())).isEmpty();
        assertThat(second.partner()
                        .get("/v1/rosters/" + job.path("id").asText() + "/rows?outcome=COVERED_BY_ANOTHER")
                        .expecting(200)
                        .text())
                .contains("PAYS-FIRST");
        for (Office office : List.of(first, second)) {
            JsonNode overlaps = office.partner()
                    .get("/v1/overlaps?sponsor=" + office.sponsor())
                    .expecting(200)
                    .json()
                    .path("items");
            assertThat(overlaps).hasSize(1);
            assertThat(overlaps.path(0).path("memberId").asText()).isEqualTo(member);
            assertThat(overlaps.path(0).path("incumbent").asText()).isEqualTo("PAYS-FIRST");
            assertThat(overlaps.path(0).path("requesting").asText()).isEqualTo("PAYS-SECOND");
        }
        Problems.isProblem(neighbour.partner().get("/v1/overlaps?sponsor=PAYS-FIRST"), 403, "FORBIDDEN");
        Problems.isProblem(callers.as("officer").get("/v1/overlaps"), 400, "INVALID_PARAMETER");
    }
}
