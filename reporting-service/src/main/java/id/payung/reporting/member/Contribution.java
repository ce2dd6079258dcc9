package id.payung.reporting.member;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What was paid for a period, spread evenly over its months.
 *
 * @param from first day of the first month paid for
 * @param months months of the period
 * @param kept months of it that count: fewer than {@code months} where the job ended earlier and the rest was given back
 * @param amount rupiah paid for all {@code months}
 */
public record Contribution(LocalDate from, int months, int kept, long amount) {

    static Contribution of(LocalDate periodFrom, LocalDate until, long amount) {
        YearMonth first = YearMonth.from(periodFrom);
        int months =
                Math.max(1, between(first, YearMonth.from(until.minusDays(1)).plusMonths(1)));
        return new Contribution(first.atDay(1), months, months, amount);
    }

    /** Rupiah for a month; what cannot be divided evenly belongs to the first one. */
    public long of(YearMonth month) {
        int place = between(YearMonth.from(from), month);
        if (place < 0 || place >= kept) {
            return 0;
        }
        long share = amount / months;
        return place == 0 ? amount - share * (months - 1) : share;
    }

    /** The first month that nothing is paid for any more. */
    public YearMonth until() {
        return YearMonth.from(from).plusMonths(kept);
    }

    Contribution before(YearMonth month) {
        int left = Math.max(0, between(YearMonth.from(from), month));
        return new Contribution(from, months, Math.min(kept, left), amount);
    }

    private static int between(YearMonth first, YearMonth second) {
        return (int) ChronoUnit.MONTHS.between(first, second);
    }
}
