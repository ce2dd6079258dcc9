package id.payung.reporting.gap;

import id.payung.reporting.gap.Gap.Shortfall;
import id.payung.reporting.gap.Gap.Unknown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Reckons the way to a target from published figures.
 *
 * @param month the month of the figures
 * @param targetPercent how many of a hundred are to be covered, more than 0
 * @param monthlyTariff rupiah for one person and month
 */
public record GapReckoning(YearMonth month, BigDecimal targetPercent, long monthlyTariff) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PACE_DECIMALS = 2;

    /** A hundred years. */
    private static final long MOST_MONTHS = 1200;

    public GapReckoning {
        if (targetPercent.signum() <= 0 || monthlyTariff <= 0) {
            throw new IllegalArgumentException("Target and tariff are positive");
        }
    }

    /**
     * The gap of a region whose figure may be published.
     *
     * @param covered persons covered at the end of the month
     * @param denominator the workers there are, where a figure says so
     * @param coveredByMonth the same of successive months, oldest first, the last being this month's; those before a
     *     month that is suppressed are left out
     */
    public Gap of(long covered, Optional<Long> denominator, List<Long> coveredByMonth) {
        Optional<Shortfall> shortfall =
                denominator.filter(workers -> workers > 0).map(workers -> shortfall(covered, workers));
        int paceMonths = Math.max(0, coveredByMonth.size() - 1);
        Optional<BigDecimal> pace = pace(coveredByMonth);
        Optional<Unknown> unknown = unknown(shortfall, pace);
        Optional<YearMonth> reachedIn = unknown.isPresent()
                ? Optional.empty()
                : Optional.of(month.plusMonths(
                        months(shortfall.orElseThrow(), pace.orElseThrow()).longValueExact()));
        return new Gap(shortfall, pace, paceMonths, reachedIn, unknown);
    }

    /** The gap of a region whose figure must not be published. */
    public Gap ofSuppressed() {
        return new Gap(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.of(Unknown.SUPPRESSED));
    }

    private Shortfall shortfall(long covered, long workers) {
        long target = BigDecimal.valueOf(workers)
                .multiply(targetPercent)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
        long missing = Math.max(0, target - covered);
        long monthlyCost = Math.multiplyExact(missing, monthlyTariff);
        return new Shortfall(target, missing, monthlyCost, Math.multiplyExact(monthlyCost, MONTHS_OF_A_YEAR));
    }

    private static Optional<BigDecimal> pace(List<Long> coveredByMonth) {
        int steps = coveredByMonth.size() - 1;
        return steps < 1
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(coveredByMonth.get(steps) - coveredByMonth.get(0))
                        .divide(BigDecimal.valueOf(steps), PACE_DECIMALS, RoundingMode.HALF_UP));
    }

    private static Optional<Unknown> unknown(Optional<Shortfall> shortfall, Optional<BigDecimal> pace) {
        if (shortfall.isEmpty()) {
            return Optional.of(Unknown.NO_DENOMINATOR);
        }
        if (shortfall.get().missing() == 0) {
            return Optional.of(Unknown.REACHED);
        }
        if (pace.isEmpty()) {
            return Optional.of(Unknown.NO_HISTORY);
        }
        if (pace.get().signum() <= 0) {
            return Optional.of(Unknown.NO_GROWTH);
        }
        boolean tooFar = months(shortfall.get(), pace.get()).compareTo(BigDecimal.valueOf(MOST_MONTHS)) > 0;
        return tooFar ? Optional.of(Unknown.TOO_FAR) : Optional.empty();
    }

    /** By the pace as it is shown, so that a reader gets the same. */
    private static BigDecimal months(Shortfall shortfall, BigDecimal pace) {
        return BigDecimal.valueOf(shortfall.missing()).divide(pace, 0, RoundingMode.CEILING);
    }
}
