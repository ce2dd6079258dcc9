package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Payouts that newspapers published, from the enrollment of the worker to the settled order. The figures are those of
 * {@code benefit_cases.csv}; its addresses say who published them.
 */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimLifeIT {

    private static final Duration FEED = Duration.ofSeconds(30);

    private final Callers callers;
    private final ClaimDesk desk;
    private final PaidFishers fishers;

    ClaimLifeIT(Payung payung) {
        this.callers = new Callers(payung);
        this.desk = new ClaimDesk(callers);
        this.fishers = PaidFishers.of(callers, "CLAIM-LIFE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // case, day, months paid before, income, cause, next school year of a child, cash, projected scholarship
        "C01, 2018-04-20, 6, 1000000, OTHER, , 24000000, 0",
        "C02, 2020-02-22, 6, 1000000, OTHER, , 42000000, 0",
        "C05, 2023-02-21, 6, 1000000, WORK_ACCIDENT, SD6, 70000000, 76500000",
        "C15, 2024-06-13, 6, 3300000, WORK_ACCIDENT, , 187600000, 0",
        "C25, 2025-07-31, 6, 1000000, OTHER, SD6, 42000000, 0",
        "C29, 2025-08-05, 2, 1000000, OTHER, , 10000000, 0",
    })
    void paysWhatWasPublished(
            String published,
            LocalDate day,
            int months,
            long income,
            String cause,
            String schoolYear,
            long cash,
            long scholarship) {
        String nik = fishers.until(day, months, income);
        Map<String, Object> death = ClaimDesk.death(nik, day + "T13:30:00+08:00", cause, true);
        if (schoolYear != null) {
            death.put("children", List.of(ClaimDesk.child(day.minusYears(11).toString(), schoolYear)));
        }

        String claim = desk.claimOf(
                ClaimDesk.event("life-" + published, "death.reported.v1", day.plusDays(1) + "T09:00:00+08:00", death));
        desk.decide(claim);
        long paid = desk.settle(claim);

        JsonNode seen = desk.claim(claim);
        assertThat(seen.path("state").asText()).as(seen.toString()).isEqualTo("PAID");
        assertThat(paid).isEqualTo(cash);
        assertThat(seen.path("assessment").path("projectedScholarship").asLong())
                .isEqualTo(scholarship);
        Waiting.until(
                FEED,
                "enrollment to hear of the death",
                () -> cover(nik, day.plusDays(2)).path("reasons").toString().contains("MEMBERSHIP_ENDED"));
    }

    private JsonNode cover(String nik, LocalDate day) {
        return callers.as("officer")
                .post("/v1/coverage-checks", Map.of("nik", nik, "at", day + "T12:00:00+08:00"))
                .expecting(200)
                .json();
    }
}
