package id.payung.reporting.awards;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator of one candidate.
 *
 * @param raw percent with two decimals; empty for growth from nothing, and where it does not count and is not known
 * @param score 0 to 100; empty only where it does not count
 * @param weight of 100
 */
public record Measured(Indicator indicator, Optional<BigDecimal> raw, Optional<BigDecimal> score, int weight) {

    static Measured of(Indicator indicator, Candidate candidate, int weight) {
        return new Measured(indicator, indicator.raw(candidate), indicator.score(candidate), weight);
    }

    boolean counts() {
        return weight > 0;
    }

    BigDecimal weighted() {
        return score.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(weight));
    }
}
