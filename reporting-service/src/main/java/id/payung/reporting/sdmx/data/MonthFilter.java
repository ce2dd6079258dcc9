package id.payung.reporting.sdmx.data;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Months that lie in any of several spans.
 *
 * @param spans at least one
 */
record MonthFilter(List<MonthSpan> spans) {

    /** Reads {@code c[TIME_PERIOD]}: spans as {@link MonthSpan#ofFilter} reads them, where a comma means or. */
    static MonthFilter of(String name, Optional<String> filter) {
        return new MonthFilter(filter.map(sent -> Arrays.stream(sent.split(",", -1))
                        .map(span -> MonthSpan.ofFilter(name, span))
                        .toList())
                .orElse(List.of(MonthSpan.ALL)));
    }

    /** Those of the months that lie in the span too. */
    MonthFilter and(MonthSpan other) {
        return new MonthFilter(spans.stream().map(span -> span.and(other)).toList());
    }

    boolean has(YearMonth month) {
        return spans.stream().anyMatch(span -> span.has(month));
    }

    /** No month lies before it; none where one of the spans is open. */
    Optional<YearMonth> first() {
        return spans.stream().allMatch(span -> span.first().isPresent())
                ? spans.stream().map(span -> span.first().orElseThrow()).min(YearMonth::compareTo)
                : Optional.empty();
    }

    /** No month lies after it; none where one of the spans is open. */
    Optional<YearMonth> last() {
        return spans.stream().allMatch(span -> span.last().isPresent())
                ? spans.stream().map(span -> span.last().orElseThrow()).max(YearMonth::compareTo)
                : Optional.empty();
    }
}
