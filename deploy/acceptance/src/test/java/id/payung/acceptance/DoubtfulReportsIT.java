package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reports of which each may be true, but not together with what is known: a person is asked, and nothing is paid. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubtfulReportsIT {

    private static final LocalDate DAY = Told.today().minusMonths(4);

    private final ClaimDesk desk;
    private final PaidFishers fishers;
    private final Clerk officer;

    DoubtfulReportsIT(Payung payung) {
        Callers callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        fishers = PaidFishers.of(callers, "DOUBTFUL-REPORTS");
        officer = Clerk.officer(callers, "officer-1");
    }

    @Test
    void askAboutAChildThatIsOlderThanTheMemberWhomEnrollmentKnows() {
        Map<String, Object> death = death(fishers.until(DAY, 6, 1_000_000), DAY);
        death.put("children", List.of(ClaimDesk.child("1979-12-31", "SD6")));

        String claim = desk.claimOf(Told.now("death.reported.v1", death));

        isAsked(claim, "CHILD_OLDER_THAN_PARENT");
    }

    @Test
    void askAboutAnAccidentAfterADeathThatIsConfirmed() {
        String nik = fishers.until(DAY, 6, 1_000_000);
        String died = desk.claimOf(Told.now("death.reported.v1", death(nik, DAY.minusDays(1))));
        desk.decide(died);
        assertThat(desk.claim(died).path("outcome").asText()).isEqualTo("GRANTED");
        WorkAccident accident = new WorkAccident(nik, DAY);

        String claim = desk.claimOf(accident.reported());
        desk.send(accident.healedAfter(30)).expecting(201);

        isAsked(claim, "ACCIDENT_AFTER_DEATH");
    }

    private void isAsked(String claim, String question) {
        assertThat(desk.claim(claim).path("questions").findValuesAsText("code")).contains(question);
        Problems.isProblem(
                officer.changes("/v1/claims/" + claim, "/proposals", Map.of("reason", "Nobody looked")),
                409,
                "CLAIM_NOT_ASSESSED");
        assertThat(desk.orders(claim)).isEmpty();
    }

    /** The member on file was born in 1980 or later. */
    private static Map<String, Object> death(String nik, LocalDate day) {
        return ClaimDesk.death(nik, day + "T13:30:00+08:00", "OTHER", true);
    }
}
