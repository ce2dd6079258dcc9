package id.payung.enrollment.enrolling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day of the decree by which a sponsor pays: neither the day of the payment nor the one that cover begins on. */
public final class DecreeDate {

    private static final int LETTERS = 10;
    private static final int FIRST_YEAR = 1945;

    private DecreeDate() {}

    /** Reads {@code YYYY-MM-DD}; nothing for any other text and for a day to come. */
    public static Optional<LocalDate> parse(String text, LocalDate today) {
        if (text.length() != LETTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isAfter(today) && day.getYear() >= FIRST_YEAR);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
