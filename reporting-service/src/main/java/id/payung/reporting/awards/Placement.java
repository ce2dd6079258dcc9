package id.payung.reporting.awards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * A ranked candidate.
 *
 * @param rank 1 is best; equals share a rank, and the next one counts them
 * @param total the scores by their weights, two decimals, half up
 */
public record Placement(int rank, Candidate candidate, List<Measured> measured, BigDecimal total) {

    private static final int DECIMALS = 2;
    private static final BigDecimal WEIGHT_OF_ALL = BigDecimal.valueOf(100);

    /** Best first: by total, scored coverage and persons. Who is equal in all three is equal. */
    static final Comparator<Placement> MERIT = Comparator.comparing(Placement::total)
            .thenComparing(Placement::coverageScore)
            .thenComparing(placement -> placement.candidate().covered())
            .reversed();

    /** The order of listing: equals by code. */
    static final Comparator<Placement> ORDER =
            MERIT.thenComparing(placement -> placement.candidate().code());

    static Placement unranked(Candidate candidate, List<Measured> measured) {
        BigDecimal weighted = measured.stream().map(Measured::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Placement(0, candidate, measured, weighted.divide(WEIGHT_OF_ALL, DECIMALS, RoundingMode.HALF_UP));
    }

    Placement ranked(int place) {
        return new Placement(place, candidate, measured, total);
    }

    private BigDecimal coverageScore() {
        return measured.get(Indicator.COVERAGE.ordinal()).score().orElse(BigDecimal.ZERO);
    }
}
