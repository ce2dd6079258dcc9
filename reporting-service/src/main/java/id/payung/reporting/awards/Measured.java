package id.payung.reporting.awards;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator of one candidate.
 *
 * @param raw percent with two decimals; empty for growth from nothing, and where it does not count and is not known
 * @param score within the bounds of the formula; empty only where it does not count
 * @param weight of 100
 */
public record Measured(Indicator indicator, Optional<BigDecimal> raw, Optional<BigDecimal> score, int weight) {

    static Measured of(Formula formula, Indicator indicator, Candidate candidate) {
        return new Measured(
                indicator,
                indicator.raw(candidate),
                indicator.score(candidate, formula.scores()),
                formula.of(candidate.category()).weight(indicator));
    }

    boolean counts() {
        return weight > 0;
    }

    BigDecimal weighted() {
        return score.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(weight));
    }
}
