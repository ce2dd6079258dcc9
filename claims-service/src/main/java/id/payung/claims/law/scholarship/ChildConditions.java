package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildWork;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Rule;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Optional;

/** When a scholarship stops: at 23, with marriage, with work. */
final class ChildConditions {
    private static final Text YOUNG =
            new Text("Under 23 on the first day of the school year", "Belum 23 tahun pada hari pertama tahun ajaran");
    private static final Text NOT_YOUNG = new Text(
            "23 is reached by the first day of the school year", "Sudah 23 tahun pada hari pertama tahun ajaran");
    private static final Text UNMARRIED = new Text("Not married", "Belum menikah");
    private static final Text MARRIED = new Text("Married: the scholarship ends", "Sudah menikah: beasiswa berakhir");
    private static final Text NOT_WORKING = new Text("Not working", "Tidak bekerja");
    private static final Text WORKING = new Text("Working: the scholarship ends", "Bekerja: beasiswa berakhir");
    private static final Text WORKING_ALLOWED = new Text(
            "In education and working only as the exception allows",
            "Masih menempuh pendidikan dan bekerja sebatas pengecualian");

    private final Parameter underAge;
    private final Parameter exception;

    ChildConditions(LawFiles files) {
        underAge = files.parameter("scholarship/under-age");
        exception = files.parameter("scholarship/working-exception-months");
    }

    boolean isYoung(LocalDate birthDate, LocalDate event, LocalDate firstDay) {
        return tooOldOn(birthDate, event).isAfter(firstDay);
    }

    LocalDate tooOldOn(LocalDate birthDate, LocalDate event) {
        return birthDate.plusYears(underAge.onOrFirst(event).asInt());
    }

    Answer age(LocalDate birthDate, LocalDate event, LocalDate firstDay, String suffix, Findings findings) {
        boolean young = isYoung(birthDate, event, firstDay);
        return findings.decide(young, "CHILD_UNDER_23" + suffix, YOUNG, NOT_YOUNG, citation(event));
    }

    Answer marriage(boolean married, LocalDate event, String suffix, Findings findings) {
        return findings.decide(!married, "CHILD_UNMARRIED" + suffix, UNMARRIED, MARRIED, citation(event));
    }

    /**
     * Whether the child may go on.
     *
     * @param excepted whether its work is said to be of the kind that the exception allows
     * @param work what is known of it; where that was not asked for, the word of the sender counts
     * @param day the day that is judged: the exception counts from the day on which it was made
     */
    Answer work(
            boolean working,
            boolean excepted,
            Optional<ChildWork> work,
            LocalDate event,
            LocalDate day,
            String suffix,
            Findings findings) {
        String code = "CHILD_NOT_WORKING" + suffix;
        if (!working) {
            return findings.met(code, NOT_WORKING, citation(event));
        }
        Optional<LegalValue> most = exception.on(day);
        if (!excepted || most.isEmpty()) {
            return findings.notMet(code, WORKING, most.map(LegalValue::citation).orElse(citation(event)));
        }
        LegalValue months = most.get();
        Answer answer = work.map(
                        known -> ExceptedWork.check(known, months, code, "CHILD_WORK_EXCEPTED" + suffix, findings))
                .orElseGet(() -> findings.met(code, WORKING_ALLOWED, months.citation()));
        Answer relied = findings.rely(code, months.rule());
        return answer == Answer.MET ? relied : answer;
    }

    /** Whether work ends the scholarship for sure on a day. */
    boolean endsByWork(Optional<ChildWork> work, LocalDate day) {
        Optional<LegalValue> most = exception.on(day);
        return work.isEmpty()
                || most.isEmpty()
                || ExceptedWork.isTooLong(work.get(), most.get()).orElse(false);
    }

    /** Where it stands what ends a scholarship, by the law of the day of the event. */
    LegalCitation citation(LocalDate event) {
        return rule(event).citation();
    }

    Rule rule(LocalDate event) {
        return underAge.onOrFirst(event).rule();
    }
}
