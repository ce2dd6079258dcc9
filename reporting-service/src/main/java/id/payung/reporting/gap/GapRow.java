package id.payung.reporting.gap;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.reference.Area;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The gap of one area. What cannot be told is null.
 *
 * @param covered persons covered on the last day of the month; null where suppressed
 * @param target persons to cover, rounded up
 * @param monthlyCost rupiah to cover those missing, at the tariff
 * @param pacePerMonth persons more a month on average, over {@code paceMonths} steps
 * @param reachedIn month in which the target is reached at that pace
 * @param unknown why that month cannot be told
 */
public record GapRow(
        String region,
        String regionName,
        Long covered,
        Long denominator,
        String denominatorSource,
        LocalDate denominatorAsOf,
        Long target,
        Long missing,
        Long monthlyCost,
        Long yearlyCost,
        BigDecimal pacePerMonth,
        int paceMonths,
        YearMonth reachedIn,
        boolean suppressed,
        Gap.Unknown unknown) {

    static GapRow of(Area area, Optional<Long> covered, Optional<Figure> denominator, Gap gap) {
        Optional<Gap.Shortfall> shortfall = gap.shortfall();
        return new GapRow(
                area.code(),
                area.name(),
                covered.orElse(null),
                denominator.map(Figure::value).orElse(null),
                denominator.map(Figure::source).orElse(null),
                denominator.map(Figure::asOf).orElse(null),
                shortfall.map(Gap.Shortfall::target).orElse(null),
                shortfall.map(Gap.Shortfall::missing).orElse(null),
                shortfall.map(Gap.Shortfall::monthlyCost).orElse(null),
                shortfall.map(Gap.Shortfall::yearlyCost).orElse(null),
                gap.pace().orElse(null),
                gap.paceMonths(),
                gap.reachedIn().orElse(null),
                covered.isEmpty(),
                gap.unknown().orElse(null));
    }
}
