package id.payung.enrollment.enrolling;

import id.payung.enrollment.worker.FieldTexts;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Who pays for which months and programs, read from a request. */
record EnrollmentTerms(String sponsor, Period period, Programs programs, Optional<LocalDate> decreeDate) {

    /** Reads them, adding what is wrong to {@code errors}; nothing when there is anything wrong. */
    static Optional<EnrollmentTerms> read(EnrollmentRequest request, LocalDate today, List<FieldProblem> errors) {
        if (request.sponsor() == null || request.sponsor().isBlank() || !FieldTexts.storable(request.sponsor())) {
            errors.add(problem("/sponsor", "SPONSOR_MISSING", "The code of a sponsor", "Kode penjamin iuran"));
        }
        Optional<YearMonth> from = Period.month(request.from());
        if (from.isEmpty()) {
            errors.add(problem(
                    "/from", "MONTH_INVALID", "A month YYYY-MM from 2015-07 on", "Bulan YYYY-MM mulai 2015-07"));
        }
        int months = months(request.months());
        if (months < 1 || months > Period.MOST_MONTHS) {
            errors.add(problem("/months", "MONTHS_INVALID", "1 to 12", "1 sampai 12"));
        }
        Optional<Programs> programs =
                request.programs() == null ? Optional.of(Programs.BOTH) : Programs.parse(request.programs());
        if (programs.isEmpty()) {
            errors.add(problem("/programs", "PROGRAM_UNKNOWN", "JKK, JKM or both", "JKK, JKM atau keduanya"));
        }
        Optional<LocalDate> decreeDate =
                Optional.ofNullable(request.decreeDate()).flatMap(text -> DecreeDate.parse(text, today));
        if (request.decreeDate() != null && decreeDate.isEmpty()) {
            errors.add(problem(
                    "/decreeDate",
                    "DECREE_DATE_INVALID",
                    "A day YYYY-MM-DD, not to come",
                    "Tanggal YYYY-MM-DD yang tidak di masa depan"));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EnrollmentTerms(
                request.sponsor(), new Period(from.orElseThrow(), months), programs.orElseThrow(), decreeDate));
    }

    /** The number that a text of one or two digits is, else 0. */
    private static int months(String text) {
        return text != null && text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    }

    private static FieldProblem problem(String pointer, String code, String en, String id) {
        return new FieldProblem(pointer, code, new Text(en, id));
    }
}
