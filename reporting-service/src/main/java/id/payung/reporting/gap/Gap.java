package id.payung.reporting.gap;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The way to a target. What is empty cannot be told.
 *
 * @param shortfall persons and money; empty without a denominator or where the figure is suppressed
 * @param pace persons more a month, on average; empty where fewer than two months are known
 * @param reachedIn the month in which the target is reached at that pace
 * @param unknown why that month cannot be told
 */
public record Gap(
        Optional<Shortfall> shortfall,
        Optional<BigDecimal> pace,
        int paceMonths,
        Optional<YearMonth> reachedIn,
        Optional<Unknown> unknown) {

    /**
     * Who is missing and what covering them costs.
     *
     * @param target persons to cover, rounded up
     * @param missing persons not covered yet; none when more are covered than the target asks for
     * @param monthlyCost rupiah
     * @param yearlyCost rupiah
     */
    public record Shortfall(long target, long missing, long monthlyCost, long yearlyCost) {}

    /** Why nobody can say when the target is reached. */
    public enum Unknown {
        NO_DENOMINATOR,
        SUPPRESSED,
        /** There is nothing to wait for. */
        REACHED,
        /** Fewer than two months are known. */
        NO_HISTORY,
        /** The number of covered persons stands still or falls. */
        NO_GROWTH,
        /** At this pace it takes longer than anybody can foresee. */
        TOO_FAR
    }
}
