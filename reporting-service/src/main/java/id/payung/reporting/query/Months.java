package id.payung.reporting.query;

import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Queries;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A span of months that a report is asked for.
 *
 * @param first not after {@code last}
 * @param last not after the present month
 */
public record Months(YearMonth first, YearMonth last) {

    /** Most months of one question. */
    public static final int MOST = 120;

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    /** Reads {@code from} and {@code to}; the present month where nothing is said. */
    public static Months of(String from, String to, LocalDate today) {
        YearMonth present = YearMonth.from(today);
        YearMonth last = to == null ? present : month("to", to, present);
        YearMonth first = from == null ? last : month("from", from, present);
        requireOrder(first, last);
        if (ChronoUnit.MONTHS.between(first, last) >= MOST) {
            throw Queries.invalid("from", "At most " + MOST + " months", "Paling banyak " + MOST + " bulan");
        }
        return new Months(first, last);
    }

    /** Refuses a span that ends before it begins. */
    public static void requireOrder(YearMonth first, YearMonth last) {
        if (first.isAfter(last)) {
            throw Queries.invalid("from", "from is after to", "from sesudah to");
        }
    }

    /** Reads one month that has begun. */
    public static YearMonth month(String name, String value, YearMonth present) {
        if (value.matches("[0-9]{4}-[0-9]{2}")) {
            try {
                YearMonth month = YearMonth.parse(value);
                if (!month.isAfter(present) && !month.isBefore(EARLIEST)) {
                    return month;
                }
            } catch (DateTimeException noMonth) {
                // refused below
            }
        }
        throw Queries.invalid(
                name,
                "A month from " + EARLIEST + " to " + present + ", for example 2023-07",
                "Bulan dari " + EARLIEST + " sampai " + present + ", misalnya 2023-07");
    }

    /** Reads an instant with its offset. */
    public static Optional<OffsetDateTime> instant(String name, String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            OffsetDateTime instant = OffsetDateTime.parse(value.replace(' ', '+'));
            if (instant.getYear() >= EARLIEST.getYear() && instant.getYear() <= 9999) {
                return Optional.of(instant.withOffsetSameInstant(WorkClock.WITA));
            }
        } catch (DateTimeException malformed) {
            // refused below
        }
        throw Queries.invalid(
                name,
                "An instant with offset, for example 2026-01-31T00:00:00+08:00",
                "Waktu dengan zona, misalnya 2026-01-31T00:00:00+08:00");
    }
}
