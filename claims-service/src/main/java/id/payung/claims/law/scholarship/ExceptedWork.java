package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildWork;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Is a child's work of the kind that does not end its scholarship? (Permenaker 1/2025 article 103(3a)) */
final class ExceptedWork {

    private static final Text WITHIN = new Text(
            "In education and working only as the exception allows",
            "Masih menempuh pendidikan dan bekerja sebatas pengecualian");
    private static final Text TOO_LONG = new Text(
            "Working for a wage for more months in a row than the exception allows: the scholarship ends",
            "Bekerja menerima upah lebih lama berturut-turut daripada pengecualian: beasiswa berakhir");
    private static final Text KIND_UNKNOWN = new Text(
            "The child works, and of which kind the work is nobody said: does the exception allow it?",
            "Anak bekerja dan jenis pekerjaannya tidak disebut: apakah termasuk pengecualian?");
    private static final Text DAYS_UNKNOWN = new Text(
            "The child works for a wage, and since when or until when is not known: not longer than the exception allows?",
            "Anak bekerja menerima upah dan awal atau akhirnya tidak diketahui: apakah tidak melebihi pengecualian?");

    private ExceptedWork() {}

    /**
     * What the exception makes of the work.
     *
     * @param most the months in a row for which a child may work for a wage, by the calendar
     */
    static Answer check(ChildWork work, LegalValue most, String code, String askedAs, Findings findings) {
        if (work.kind().isEmpty()) {
            return findings.ask(askedAs, KIND_UNKNOWN, most.citation());
        }
        return switch (work.kind().get()) {
            case WAGE_EARNER_UP_TO_SIX_MONTHS ->
                isTooLong(work, most)
                        .map(tooLong -> findings.decide(!tooLong, code, WITHIN, TOO_LONG, most.citation()))
                        .orElseGet(() -> findings.ask(askedAs, DAYS_UNKNOWN, most.citation()));
            case BPU_MEMBER, INTERN -> findings.met(code, WITHIN, most.citation());
        };
    }

    /** Whether it is work for a wage that lasts longer; nobody can say while one of its days is unknown, or both are wrong. */
    static Optional<Boolean> isTooLong(ChildWork work, LegalValue most) {
        if (!work.kind().equals(Optional.of(ChildWork.Kind.WAGE_EARNER_UP_TO_SIX_MONTHS))) {
            return Optional.empty();
        }
        return work.from()
                .flatMap(from ->
                        work.until().filter(from::isBefore).map(until -> until.isAfter(lastAllowed(from, most))));
    }

    /** The first day without work at the latest. */
    private static LocalDate lastAllowed(LocalDate from, LegalValue most) {
        return from.plusMonths(most.asInt());
    }
}
