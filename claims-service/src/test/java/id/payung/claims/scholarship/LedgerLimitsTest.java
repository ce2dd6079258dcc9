package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.SchoolYear;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Siblings;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever schools say and people decide, no claim pays beyond two children, the years of a level or the age of 23. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class LedgerLimitsTest {

    private static final long SEED = Long.getLong("payung.seed", 174_000_000);
    private static final int CLAIMS = 4;
    private static final int STEPS = 50;
    private static final Map<SchoolLevel, Integer> MOST =
            Map.of(SchoolLevel.TK, 2, SchoolLevel.SD, 6, SchoolLevel.SMP, 3, SchoolLevel.SMA, 3, SchoolLevel.PT, 5);
    private static final Map<SchoolLevel, Integer> AMOUNTS = Map.of(
            SchoolLevel.TK, 1_500_000,
            SchoolLevel.SD, 1_500_000,
            SchoolLevel.SMP, 2_000_000,
            SchoolLevel.SMA, 3_000_000,
            SchoolLevel.PT, 12_000_000);

    @Test
    void noLedgerGoesBeyondTwoChildrenTheYearsOfALevelOr23() {
        Random random = new Random(SEED);
        System.out.println("payung.seed=" + SEED);
        int granted = 0;
        int refused = 0;

        for (int claim = 0; claim < CLAIMS; claim++) {
            Siblings siblings = Siblings.ofADeadParent(random);
            for (int step = 0; step < STEPS; step++) {
                siblings.act();
            }

            String name = "seed " + SEED + ", claim " + claim;
            List<Map<String, Object>> ledgers = siblings.ledgers();
            assertThat(ledgers).as(name).hasSizeLessThanOrEqualTo(2);
            for (Map<String, Object> ledger : ledgers) {
                granted += check(name, siblings, ledger);
            }
            refused += siblings.refusedYears();
        }
        // limits that nobody comes near would prove nothing
        assertThat(granted).isPositive();
        assertThat(refused).isPositive();
    }

    /** How many years of a child were granted. */
    private static int check(String name, Siblings siblings, Map<String, Object> ledger) {
        String child = (String) ledger.get("child");
        LocalDate tooOld = siblings.bornOn(child).plusYears(23);
        Map<SchoolLevel, Integer> years = new EnumMap<>(SchoolLevel.class);
        long sum = 0;
        for (Map<String, Object> year : confirmed(ledger)) {
            SchoolLevel level = SchoolYear.valueOf((String) year.get("level")).level();
            LocalDate firstDay = LocalDate.of((Integer) year.get("schoolYear"), 7, 1);
            assertThat(firstDay).as(name).isBefore(tooOld).isAfterOrEqualTo(siblings.parentDiedOn());
            assertThat(years.merge(level, 1, Integer::sum)).as(name).isLessThanOrEqualTo(MOST.get(level));
            sum += AMOUNTS.get(level);
        }
        assertThat(siblings.orderedFor(child)).as(name).isEqualTo(sum);
        return confirmed(ledger).size();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> confirmed(Map<String, Object> ledger) {
        return ((List<Map<String, Object>>) ledger.get("years"))
                .stream().filter(year -> year.get("status").equals("CONFIRMED")).toList();
    }
}
