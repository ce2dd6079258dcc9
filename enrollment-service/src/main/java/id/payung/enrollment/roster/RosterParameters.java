package id.payung.enrollment.roster;

import id.payung.enrollment.enrolling.DecreeDate;
import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.enrolling.Programs;
import id.payung.platform.web.Queries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/** What a roster is sent with; together with the body it is what "the same roster" means. */
record RosterParameters(
        String reference,
        Period period,
        Programs programs,
        OptionalLong declaredRows,
        OptionalLong declaredAmount,
        boolean dryRun,
        Optional<LocalDate> decreeDate) {

    private static final int LONGEST_REFERENCE = 100;

    static RosterParameters read(
            String reference,
            String from,
            String months,
            String programs,
            String declaredRows,
            String declaredAmount,
            String dryRun,
            String decreeDate,
            LocalDate today) {
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
                flag(dryRun),
                decreeDate(decreeDate, today));
    }

    /** What makes a roster the same beside its body. Digests of it are kept, so its words never change. */
    String identity() {
        return "RosterParameters[reference=" + reference + ", period=" + period + ", programs=" + programs
                + ", declaredRows=" + declaredRows + ", declaredAmount=" + declaredAmount + ", dryRun=" + dryRun
                + decreeDate.map(day -> ", decreeDate=" + day).orElse("") + "]";
    }

    private static Optional<LocalDate> decreeDate(String value, LocalDate today) {
        if (value == null) {
            return Optional.empty();
        }
        Optional<LocalDate> day = DecreeDate.parse(value, today);
        if (day.isEmpty()) {
            throw Queries.invalid(
                    "decreeDate", "A day YYYY-MM-DD, not to come", "Tanggal YYYY-MM-DD yang tidak di masa depan");
        }
        return day;
    }

    private static YearMonth month(String from) {
        return Period.month(from)
                .orElseThrow(() ->
                        Queries.invalid("from", "A month YYYY-MM from 2015-07 on", "Bulan YYYY-MM mulai 2015-07"));
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
