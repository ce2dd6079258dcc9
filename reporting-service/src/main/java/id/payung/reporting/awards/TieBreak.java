package id.payung.reporting.awards;

import java.math.BigDecimal;
import java.util.function.Function;

/** By what those of the same total are told apart: more is better. */
public enum TieBreak {
    COVERAGE_SCORE(placement -> placement.score(Indicator.COVERAGE)),
    GROWTH_SCORE(placement -> placement.score(Indicator.GROWTH)),
    PERSISTENCE_SCORE(placement -> placement.score(Indicator.PERSISTENCE)),
    PERSONS_COVERED(placement -> BigDecimal.valueOf(placement.candidate().covered()));

    private final Function<Placement, BigDecimal> value;

    TieBreak(Function<Placement, BigDecimal> value) {
        this.value = value;
    }

    BigDecimal of(Placement placement) {
        return value.apply(placement);
    }
}
