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

    private static final BigDecimal WEIGHT_OF_ALL = BigDecimal.valueOf(100);

    /** Best first: by total, then by each of these in turn. Who is equal in all is equal. */
    static Comparator<Placement> merit(List<TieBreak> tieBreak) {
        Comparator<Placement> worstFirst = Comparator.comparing(Placement::total);
        for (TieBreak next : tieBreak) {
            worstFirst = worstFirst.thenComparing(next::of);
        }
        return worstFirst.reversed();
    }

    /** The order of listing: equals by code. */
    static Comparator<Placement> listing(Comparator<Placement> merit) {
        return merit.thenComparing(placement -> placement.candidate().code());
    }

    static Placement unranked(Candidate candidate, List<Measured> measured) {
        BigDecimal weighted = measured.stream().map(Measured::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Placement(
                0, candidate, measured, weighted.divide(WEIGHT_OF_ALL, Scores.DECIMALS, RoundingMode.HALF_UP));
    }

    Placement ranked(int place) {
        return new Placement(place, candidate, measured, total);
    }

    /** 0 where the indicator does not count and is not known. */
    BigDecimal score(Indicator indicator) {
        return measured.get(indicator.ordinal()).score().orElse(BigDecimal.ZERO);
    }
}
