package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions that a family contests: other people decide again, and the money follows. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimAppealIT {

    /** From this day on who paid for less than three months gets the funeral grant alone. */
    private static final LocalDate NEW_LAW = LocalDate.of(2025, 2, 24);

    private static final long GRANT = 42_000_000;
    private static final long FUNERAL = 10_000_000;
    private static final long TOO_MUCH = 6_000_000;
    private static final String WHY = "The certificate names another person";

    private final Callers callers;
    private final ClaimDesk desk;
    private final Bank bank;
    private final PaidFishers fishers;
    private final Clerk officer;

    ClaimAppealIT(Payung payung) {
        callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        bank = new Bank(callers);
        fishers = PaidFishers.of(callers, "CLAIM-APPEAL");
        officer = Clerk.officer(callers, "officer-1");
    }

    @Test
    void whatWasRefusedOnTheMeritsIsPaidAfterAnAppealThatOthersUphold() {
        String claim = desk.claimOf(death(fishers.until(NEW_LAW, 6, 1_000_000), NEW_LAW));
        desk.answerAll(claim);
        refuse(claim);
        assertThat(desk.orders(claim)).isEmpty();
        assertThat(letter(claim, "id")).contains("Klaim ditolak.", WHY, "(tidak terpenuhi) [PP 44/2015 Pasal 37]");
        assertThat(letter(claim, "en")).contains("The claim is refused.", WHY, "(not met) [PP 44/2015 Pasal 37]");
        Contest contest = Contest.lodge(callers, claim, "The certificate is of my husband");
        assertThat(stateOf(claim)).isEqualTo("APPEALED");

        Problems.isProblem(contest.propose("officer-1", "UPHELD"), 403, "SAME_PERSON");
        contest.propose("officer-2", "UPHELD").expecting(200);
        Problems.isProblem(contest.confirm("approver-1"), 403, "SAME_PERSON");
        assertThat(contest.confirm("approver-2")
                        .expecting(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UPHELD");

        assertThat(desk.claim(claim).path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(desk.settle(claim)).isEqualTo(GRANT);
        assertThat(stateOf(claim)).isEqualTo("PAID");
        comesToTheSame(claim, 1);
        comesToTheSame(claim, 2);
    }

    private void refuse(String claim) {
        Map<String, Object> refusal = Map.of(
                "outcome", "DENIED", "reason", WHY, "citation", Map.of("act", "PP 44/2015", "provision", "Pasal 37"));
        officer.changes("/v1/claims/" + claim, "/proposals", refusal).expecting(201);
        Clerk.approver(callers, "approver-1")
                .changes("/v1/claims/" + claim, "/confirmation", Map.of("reason", "Agreed"))
                .expecting(200);
    }

    private String letter(String claim, String language) {
        return callers.as("auditor")
                .get("/v1/claims/" + claim + "/decisions/1/letter", Map.of("Accept-Language", language))
                .expecting(200)
                .text();
    }

    @Test
    void whatWasPaidTooMuchIsClaimedBackWhenAnAppealGrantsLess() {
        String claim = desk.claimOf(death(fishers.until(NEW_LAW, 6, 1_000_000), NEW_LAW));
        desk.decide(claim);
        assertThat(desk.settle(claim)).isEqualTo(GRANT);
        Contest contest = Contest.lodge(callers, claim, "The neighbours paid for the funeral");

        contest.upholdInPart("officer-2", "FUNERAL_GRANT", FUNERAL - TOO_MUCH).expecting(200);
        contest.confirm("approver-2").expecting(200);

        assertThat(desk.claim(claim).path("outcome").asText()).isEqualTo("PARTLY_GRANTED");
        assertThat(desk.orders(claim))
                .extracting(order -> order.path("kind").asText())
                .containsExactly("BENEFIT", "RECOVERY");
        assertThat(desk.orders(claim).get(1).path("amount").asLong()).isEqualTo(TOO_MUCH);
        assertThat(bank.export(claim)).isEmpty();
        assertThat(bank.export(claim, "kind=RECOVERY"))
                .extracting(row -> row.getField("amount"))
                .containsExactly(Long.toString(TOO_MUCH));
        comesToTheSame(claim, 1);
        comesToTheSame(claim, 2);
    }

    @Test
    void aDismissedAppealLeavesTheDecisionAndItsMoneyAsTheyWere() {
        String claim = desk.claimOf(death(fishers.until(NEW_LAW, 2, 1_000_000), NEW_LAW));
        desk.decide(claim);
        assertThat(desk.settle(claim)).isEqualTo(FUNERAL);
        Contest contest = Contest.lodge(callers, claim, "He paid for longer");

        contest.propose("officer-2", "DISMISSED").expecting(200);
        JsonNode appeal = contest.confirm("approver-2").expecting(200).json();

        assertThat(appeal.path("status").asText()).isEqualTo("DISMISSED");
        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertThat(desk.orders(claim)).hasSize(1);
        assertThat(officer.lists("/v1/claims/" + claim + "/decisions")).hasSize(1);
        comesToTheSame(claim, 1);
    }

    private void comesToTheSame(String claim, int decision) {
        JsonNode again = officer.sees("/v1/claims/" + claim + "/decisions/" + decision + "/recomputation");
        assertThat(again.path("same").asBoolean()).as(again.toString()).isTrue();
    }

    private String stateOf(String claim) {
        return desk.claim(claim).path("state").asText();
    }

    private static Map<String, Object> death(String nik, LocalDate day) {
        return Told.now("death.reported.v1", ClaimDesk.death(nik, day + "T13:30:00+08:00", "OTHER", true));
    }
}
