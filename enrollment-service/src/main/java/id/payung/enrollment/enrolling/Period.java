package id.payung.enrollment.enrolling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Whole months {@code [first day of from, first day of from + months)} in WITA dates. */
public record Period(YearMonth from, int months) {

    /** Longest period that one bill may cover. */
    public static final int MOST_MONTHS = 12;

    /** PP 44/2015 came into force; nothing is known of contributions before. */
    private static final YearMonth EARLIEST = YearMonth.of(2015, 7);

    private static final YearMonth LATEST = YearMonth.of(2099, 12);
    private static final int MONTH_LETTERS = 7;

    /** Reads a month {@code YYYY-MM} that can be paid for, from July 2015 on; nothing for any other text. */
    public static Optional<YearMonth> month(String text) {
        if (text == null || text.length() != MONTH_LETTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> !month.isBefore(EARLIEST) && !month.isAfter(LATEST));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** First day covered. */
    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** First day not covered any more. */
    public LocalDate until() {
        return from.plusMonths(months).atDay(1);
    }
}
