package id.payung.enrollment.roster;

import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.enrolling.Programs;
import id.payung.platform.web.Queries;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.OptionalLong;

/** What a roster is sent with; together with the body it is what "the same roster" means. */
record RosterParameters(
        String reference,
        Period period,
        Programs programs,
        OptionalLong declaredRows,
        OptionalLong declaredAmount,
        boolean dryRun) {

    private static final int LONGEST_REFERENCE = 100;
    private static final YearMonth EARLIEST = YearMonth.of(2015, 7);

    static RosterParameters read(
            String reference,
            String from,
            String months,
            String programs,
            String declaredRows,
            String declaredAmount,
            String dryRun) {
        String key = Queries.required("reference", reference);
        if (key.length() > LONGEST_REFERENCE) {
            throw Queries.invalid("reference", "At most 100 characters", "Paling banyak 100 karakter");
        }
        return new RosterParameters(
                key,
                new Period(month(from), months(months)),
                programs == null
                        ? Programs.BOTH
                        : Programs.parse(programs).orElseThrow(RosterProblems.PROGRAM_UNKNOWN::refusal),
                whole("declaredRows", declaredRows),
                whole("declaredAmount", declaredAmount),
                flag(dryRun));
    }

    /** A month {@code YYYY-MM}, not before PP 44/2015 came into force. */
    static YearMonth month(String from) {
        try {
            if (from != null && from.length() == 7) {
                YearMonth month = YearMonth.parse(from);
                if (!month.isBefore(EARLIEST) && month.getYear() < 2100) {
                    return month;
                }
            }
        } catch (DateTimeException malformed) {
            // refused below like a missing one
        }
        throw Queries.invalid("from", "A month YYYY-MM from 2015-07 on", "Bulan YYYY-MM mulai 2015-07");
    }

    private static int months(String months) {
        if (months == null) {
            throw Queries.invalid("months", "Required, 1 to 12", "Wajib diisi, 1 sampai 12");
        }
        return Queries.number("months", months, 1, Period.MOST_MONTHS, 1);
    }

    private static OptionalLong whole(String name, String value) {
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!value.matches("[0-9]{1,18}")) {
            throw Queries.invalid(name, "A whole number", "Bilangan bulat");
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    private static boolean flag(String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Queries.invalid("dryRun", "true or false", "true atau false");
    }
}
