package id.payung.claims.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days in queries, within the years that a calendar and the database agree on. */
public final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    /**
     * A day such as 2026-01-31.
     *
     * @throws DateTimeParseException for everything else
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("Out of range", "", 0, new DateTimeException("year"));
        }
        return day;
    }
}
