package id.payung.reporting.awards;

import static id.payung.reporting.awards.Candidates.company;
import static id.payung.reporting.awards.Candidates.regency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final long SEED = Long.getLong("payung.seed", 20_231_123);

    private final Formula formula = Formula.load();

    @Test
    void weighsTheScoresOfTheIndicators() {
        Placement only =
                rank(regency("64.72", 500, 1000, 400, 450)).placements().get(0);

        assertThat(only.measured())
                .extracting(one -> one.raw().orElseThrow().toPlainString())
                .containsExactly("50.00", "25.00", "90.00");
        assertThat(only.total()).as("60 %% of 50, 20 %% of 25, 20 %% of 90").isEqualTo(new BigDecimal("53.00"));
    }

    @Test
    void roundsHalfUpToTwoDecimals() {
        Placement only =
                rank(regency("64.72", 200, 1600, 200, 200)).placements().get(0);
        Placement other =
                rank(regency("64.72", 201, 6000, 201, 201)).placements().get(0);

        assertThat(only.measured().get(0).raw()).contains(new BigDecimal("12.50"));
        assertThat(other.measured().get(0).raw()).contains(new BigDecimal("3.35"));
        assertThat(other.total()).isEqualTo(new BigDecimal("22.01"));
    }

    @Test
    void showsCoverageAboveAHundredButDoesNotScoreIt() {
        Measured coverage = rank(regency("64.08", 77_074, 51_086, 77_074, 77_074))
                .placements()
                .get(0)
                .measured()
                .get(0);

        assertThat(coverage.raw()).contains(new BigDecimal("150.87"));
        assertThat(coverage.score()).contains(new BigDecimal("100.00"));
    }

    @Test
    void takesNothingAwayForADecline() {
        Measured growth = rank(regency("64.72", 500, 1000, 1000, 500))
                .placements()
                .get(0)
                .measured()
                .get(1);

        assertThat(growth.raw()).contains(new BigDecimal("-50.00"));
        assertThat(growth.score()).contains(new BigDecimal("0.00"));
    }

    @Test
    void scoresGrowthFromNothingAsFullWithoutAPercent() {
        Measured growth = rank(regency("64.72", 500, 1000, 0, 500))
                .placements()
                .get(0)
                .measured()
                .get(1);

        assertThat(growth.raw()).isEmpty();
        assertThat(growth.score()).contains(new BigDecimal("100.00"));
    }

    @Test
    void putsOnesWhoseEnrollmentsLapseAfterTheDateBehindOnesWhoseLast() {
        Ranking ranking = rank(regency("64.71", 900, 1000, 900, 0), regency("64.72", 800, 1000, 800, 800));

        assertThat(ranking.placements())
                .extracting(place -> place.candidate().code())
                .containsExactly("64.72", "64.71");
    }

    @Test
    void doesNotShowThatFewerThanFivePersonsLapsed() {
        Measured persistence = rank(regency("64.72", 500, 1000, 500, 496))
                .placements()
                .get(0)
                .measured()
                .get(2);

        assertThat(persistence.raw()).contains(new BigDecimal("100.00"));
    }

    @Test
    void doesNotShowThatFewerThanFivePersonsStayed() {
        Measured persistence = rank(regency("64.72", 500, 1000, 500, 4))
                .placements()
                .get(0)
                .measured()
                .get(2);

        assertThat(persistence.raw()).contains(new BigDecimal("0.00"));
    }

    @Test
    void breaksTiesByCoverageThenByPersons() {
        Ranking ranking = rank(
                regency("64.01", 500, 1000, 500, 500),
                regency("64.02", 600, 1000, 600, 420),
                regency("64.03", 5000, 10_000, 5000, 5000));

        assertThat(ranking.placements())
                .extracting(Placement::total)
                .containsExactly(new BigDecimal("50.00"), new BigDecimal("50.00"), new BigDecimal("50.00"));
        assertThat(ranking.placements())
                .extracting(place -> place.candidate().code())
                .containsExactly("64.02", "64.03", "64.01");
        assertThat(ranking.placements()).extracting(Placement::rank).containsExactly(1, 2, 3);
    }

    @Test
    void givesEqualsTheSameRankAndCountsThemForTheNext() {
        Ranking ranking = rank(
                regency("64.03", 400, 1000, 400, 400),
                regency("64.02", 500, 1000, 500, 500),
                regency("64.01", 500, 1000, 500, 500));

        assertThat(ranking.placements())
                .extracting(place -> place.candidate().code())
                .containsExactly("64.01", "64.02", "64.03");
        assertThat(ranking.placements()).extracting(Placement::rank).containsExactly(1, 1, 3);
    }

    @Test
    void ranksEachCategoryByItself() {
        Ranking ranking =
                rank(company(Category.COMPANY_LARGE, "A", 500, 500, 500), regency("64.01", 500, 1000, 500, 500));

        assertThat(ranking.placements()).extracting(Placement::rank).containsExactly(1, 1);
    }

    @Test
    void needsNoDenominatorWhereCoverageDoesNotCount() {
        Placement only = rank(company(Category.COMPANY_SMALL, "A", 10, 8, 10))
                .placements()
                .get(0);

        assertThat(only.total()).as("40 %% of 25, 60 %% of 100").isEqualTo(new BigDecimal("70.00"));
    }

    @Test
    void listsWhoCannotBeRankedWithTheReason() {
        Candidate noWorkers =
                Candidate.of(Category.REGENCY, "64.03", "Kutai", 500, Optional.empty(), 1, Optional.of(500L));
        Candidate tooEarly = Candidate.of(
                Category.REGENCY,
                "64.04",
                "Paser",
                500,
                Optional.of(Candidates.workers("64.04", 1000)),
                1,
                Optional.empty());

        Ranking ranking = rank(
                tooEarly,
                noWorkers,
                regency("64.02", 99, 1000, 99, 99),
                Candidate.suppressed(Category.REGENCY, "64.01", "Berau"));

        assertThat(ranking.placements()).isEmpty();
        assertThat(ranking.unplaced())
                .extracting(Ranking.Unplaced::reason)
                .containsExactly(
                        Obstacle.SUPPRESSED,
                        Obstacle.TOO_FEW_PERSONS,
                        Obstacle.NO_DENOMINATOR,
                        Obstacle.PERSISTENCE_UNKNOWN);
    }

    @Test
    void takesADenominatorOfNobodyForNone() {
        assertThat(rank(regency("64.72", 500, 0, 500, 500)).unplaced())
                .extracting(Ranking.Unplaced::reason)
                .containsExactly(Obstacle.NO_DENOMINATOR);
    }

    @Test
    void losesNobodyAndDoesNotDependOnTheOrderTheyCome() {
        Random random = new Random(SEED);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long covered = 50 + random.nextInt(500);
            long still = random.nextInt((int) covered);
            candidates.add(regency("code" + i, covered, random.nextInt(3) * 400L, random.nextInt(900), still));
        }
        Ranking ranking = Ranking.of(formula, candidates);

        Collections.shuffle(candidates, random);

        assertThat(Ranking.of(formula, candidates)).as("seed %d", SEED).isEqualTo(ranking);
        assertThat(ranking.placements().size() + ranking.unplaced().size()).isEqualTo(200);
    }

    @Test
    void refusesFiguresThatCannotBe() {
        assertThatThrownBy(() -> regency("64.72", 10, 100, 10, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> regency("64.72", -1, 100, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Ranking rank(Candidate... candidates) {
        return Ranking.of(formula, List.of(candidates));
    }
}
