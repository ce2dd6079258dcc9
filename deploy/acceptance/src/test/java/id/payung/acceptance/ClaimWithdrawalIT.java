package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A death that was paid for, and then nobody had died. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimWithdrawalIT {

    private static final LocalDate DIED = Told.today().minusMonths(4);
    private static final long PAID = 70_000_000;
    private static final Map<String, Object> REASON = Map.of("reason", "Nobody died");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Callers callers;
    private final ClaimDesk desk;
    private final PaidFishers fishers;
    private final Clerk officer;
    private final Clerk approver;
    private final Clerk officerAsApprover;

    ClaimWithdrawalIT(Payung payung) {
        callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        fishers = PaidFishers.of(callers, "CLAIM-WITHDRAWAL");
        officer = Clerk.officer(callers, "officer-1");
        approver = Clerk.approver(callers, "approver-1");
        officerAsApprover = Clerk.approver(callers, "officer-1");
    }

    @Test
    void aReportWithdrawnAfterThePaymentIsRefusedByTwoEverythingClaimedBackAndTheMembershipGoesOn() {
        String nik = fishers.until(DIED, 6, 1_000_000);
        Map<String, Object> report = report(nik);
        String claim = paid(report);
        String address = "/v1/claims/" + claim;
        Waiting.until(PATIENCE, "the end of the membership", () -> !isCoveredAfterwards(nik));

        desk.send(Told.withdrawal(report, "Another person")).expecting(201);

        assertThat(desk.claim(claim).path("state").asText()).isEqualTo("PAID");
        assertThat(desk.claim(claim).hasNonNull("newFactsSince")).isTrue();
        Problems.isProblem(officer.changes(address, "/proposals", REASON), 409, "REPORTS_WITHDRAWN");
        officer.changes(address, "/proposals", Map.of("outcome", "DENIED", "reason", "Nobody died"))
                .expecting(201);
        Problems.isProblem(officerAsApprover.changes(address, "/confirmation", REASON), 403, "SAME_PERSON");
        assertThat(scholarshipOf(claim)).isEqualTo("ACTIVE");
        approver.changes(address, "/confirmation", REASON).expecting(200);

        assertThat(desk.orders(claim))
                .extracting(order -> order.path("kind").asText())
                .containsExactly("BENEFIT", "RECOVERY");
        assertThat(desk.orders(claim).get(1).path("amount").asLong()).isEqualTo(PAID);
        assertThat(scholarshipOf(claim)).isEqualTo("ENDED");
        assertThat(desk.claim(claim).path("outcome").asText()).isEqualTo("DENIED");
        assertThat(desk.claim(claim).hasNonNull("newFactsSince")).isFalse();
        Waiting.until(PATIENCE, "the cover of somebody alive", () -> isCoveredAfterwards(nik));
    }

    private boolean isCoveredAfterwards(String nik) {
        Map<String, Object> question = Map.of("nik", nik, "at", DIED.plusDays(10) + "T12:00:00+08:00");
        return callers.as("officer")
                .post("/v1/coverage-checks", question)
                .expecting(200)
                .json()
                .path("covered")
                .asBoolean();
    }

    private static Map<String, Object> report(String nik) {
        Map<String, Object> death = ClaimDesk.death(nik, DIED + "T13:30:00+08:00", "WORK_ACCIDENT", true);
        death.put("children", List.of(ClaimDesk.child(DIED.minusYears(11).toString(), "SD6")));
        return Told.now("death.reported.v1", death);
    }

    private String paid(Map<String, Object> report) {
        String claim = desk.claimOf(report);
        desk.decide(claim);
        assertThat(desk.settle(claim)).isEqualTo(PAID);
        return claim;
    }

    private String scholarshipOf(String claim) {
        return officer.lists("/v1/scholarships?claimId=" + claim)
                .get(0)
                .path("status")
                .asText();
    }
}
