package id.payung.reporting.awards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What is measured. Raw values are percents with two decimals, half up; what they score says the formula. */
public enum Indicator {
    /** Persons covered, of the workers there are; shown above 100 too. */
    COVERAGE(Obstacle.NO_DENOMINATOR) {
        @Override
        Optional<BigDecimal> raw(Candidate candidate) {
            return candidate
                    .denominator()
                    .filter(workers -> workers > 0)
                    .map(workers -> percent(candidate.covered(), workers));
        }
    },

    /** How many more persons are covered than twelve months before, of those then: twice as many are 100. */
    GROWTH(Obstacle.TOO_FEW_PERSONS) {
        @Override
        Optional<BigDecimal> raw(Candidate candidate) {
            long before = candidate.coveredTwelveMonthsBefore();
            return before == 0 ? Optional.empty() : Optional.of(percent(candidate.covered() - before, before));
        }

        /** From nothing, growth has no percent. */
        @Override
        Optional<BigDecimal> score(Candidate candidate, Scores scores) {
            return super.score(candidate, scores).or(() -> Optional.of(scores.growthFromNothing()));
        }
    },

    /** Those still covered three months later, of those covered on the reference date. */
    PERSISTENCE(Obstacle.PERSISTENCE_UNKNOWN) {
        @Override
        Optional<BigDecimal> raw(Candidate candidate) {
            return candidate
                    .stillCovered()
                    .filter(still -> candidate.covered() > 0)
                    .map(still -> percent(still, candidate.covered()));
        }
    };

    private final Obstacle obstacle;

    Indicator(Obstacle obstacle) {
        this.obstacle = obstacle;
    }

    /** As shown; empty if it cannot be told. */
    abstract Optional<BigDecimal> raw(Candidate candidate);

    /** As counted; empty if the candidate cannot be ranked by it. */
    Optional<BigDecimal> score(Candidate candidate, Scores scores) {
        return raw(candidate).map(scores::of);
    }

    /** Why a candidate has no score here. */
    Obstacle obstacle() {
        return obstacle;
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), Scores.DECIMALS, RoundingMode.HALF_UP);
    }
}
