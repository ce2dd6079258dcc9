package id.payung.enrollment.enrolling;

import java.time.LocalDate;
import java.time.YearMonth;

/** Whole months {@code [first day of from, first day of from + months)} in WITA dates. */
public record Period(YearMonth from, int months) {

    /** Longest period that one bill may cover. */
    public static final int MOST_MONTHS = 12;

    /** First day covered. */
    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** First day not covered any more. */
    public LocalDate until() {
        return from.plusMonths(months).atDay(1);
    }
}
