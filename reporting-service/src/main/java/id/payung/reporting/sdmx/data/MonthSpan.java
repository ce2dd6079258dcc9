package id.payung.reporting.sdmx.data;

import id.payung.platform.web.Queries;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Months from the first to the last, open where one is missing. */
record MonthSpan(Optional<YearMonth> first, Optional<YearMonth> last) {

    static final MonthSpan ALL = new MonthSpan(Optional.empty(), Optional.empty());

    /**
     * Reads one condition of {@code c[TIME_PERIOD]}: {@code 2023-07}, or {@code ge:2023-01+le:2023-12} with ge, gt, le,
     * lt and eq.
     */
    static MonthSpan ofFilter(String name, String filter) {
        MonthSpan span = ALL;
        for (String condition : filter.strip().split("[+ ]")) {
            String[] parts = condition.split(":", 2);
            String operator = parts.length == 2 ? parts[0] : "eq";
            String period = parts[parts.length - 1];
            span = span.and(
                    switch (operator) {
                        case "eq" -> new MonthSpan(start(name, period), end(name, period));
                        case "ge" -> from(start(name, period));
                        case "gt" -> from(end(name, period).map(month -> month.plusMonths(1)));
                        case "le" -> to(end(name, period));
                        case "lt" -> to(start(name, period).map(month -> month.minusMonths(1)));
                        default -> throw malformed(name);
                    });
        }
        return span;
    }

    /** Reads a first or last period of SDMX REST 1. */
    static MonthSpan ofPeriods(Optional<String> startPeriod, Optional<String> endPeriod) {
        return new MonthSpan(
                startPeriod.flatMap(period -> start("startPeriod", period)),
                endPeriod.flatMap(period -> end("endPeriod", period)));
    }

    /** The months that are in both. */
    MonthSpan and(MonthSpan other) {
        return new MonthSpan(later(first, other.first), earlier(last, other.last));
    }

    boolean has(YearMonth month) {
        return first.map(from -> !month.isBefore(from)).orElse(true)
                && last.map(to -> !month.isAfter(to)).orElse(true);
    }

    private static MonthSpan from(Optional<YearMonth> first) {
        return new MonthSpan(first, Optional.empty());
    }

    private static MonthSpan to(Optional<YearMonth> last) {
        return new MonthSpan(Optional.empty(), last);
    }

    private static Optional<YearMonth> start(String name, String period) {
        return Optional.of(month(name, period, "-01"));
    }

    private static Optional<YearMonth> end(String name, String period) {
        return Optional.of(month(name, period, "-12"));
    }

    /** A month, the month of a day, or a month of a year. */
    private static YearMonth month(String name, String period, String ofYear) {
        try {
            if (period.matches("[0-9]{4}")) {
                return YearMonth.parse(period + ofYear);
            }
            if (period.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")) {
                return YearMonth.parse(period.substring(0, 7));
            }
            if (period.matches("[0-9]{4}-M[0-9]{2}")) {
                return YearMonth.parse(period.replace("M", ""));
            }
        } catch (DateTimeException noMonth) {
            // refused below
        }
        throw malformed(name);
    }

    private static Optional<YearMonth> later(Optional<YearMonth> one, Optional<YearMonth> other) {
        return one.isEmpty()
                ? other
                : one.map(a -> other.filter(b -> b.isAfter(a)).orElse(a));
    }

    private static Optional<YearMonth> earlier(Optional<YearMonth> one, Optional<YearMonth> other) {
        return one.isEmpty()
                ? other
                : one.map(a -> other.filter(b -> b.isBefore(a)).orElse(a));
    }

    private static RuntimeException malformed(String name) {
        return Queries.invalid(
                name,
                "A month as 2023-07; a filter has ge:, gt:, le:, lt: or eq: before it, + means and, a comma or",
                "Bulan seperti 2023-07; saringan memakai ge:, gt:, le:, lt: atau eq:, + berarti dan, koma berarti atau");
    }
}
