package id.payung.claims.law.scholarship;

import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;

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

    boolean isYoung(LocalDate birthDate, LocalDate firstDay) {
        return tooOldOn(birthDate).isAfter(firstDay);
    }

    LocalDate tooOldOn(LocalDate birthDate) {
        return birthDate.plusYears(underAge.newest().asInt());
    }

    Answer age(LocalDate birthDate, LocalDate firstDay, String suffix, Findings findings) {
        return findings.decide(isYoung(birthDate, firstDay), "CHILD_UNDER_23" + suffix, YOUNG, NOT_YOUNG, citation());
    }

    Answer marriage(boolean married, String suffix, Findings findings) {
        return findings.decide(!married, "CHILD_UNMARRIED" + suffix, UNMARRIED, MARRIED, citation());
    }

    /** The exception counts from the day on which it was made. */
    Answer work(boolean working, boolean excepted, LocalDate day, String suffix, Findings findings) {
        String code = "CHILD_NOT_WORKING" + suffix;
        if (!working) {
            return findings.met(code, NOT_WORKING, citation());
        }
        LegalCitation rule = exception.on(day).map(LegalValue::citation).orElse(citation());
        return findings.decide(isWorkAllowed(excepted, day), code, WORKING_ALLOWED, WORKING, rule);
    }

    boolean isWorkAllowed(boolean excepted, LocalDate day) {
        return excepted && exception.on(day).isPresent();
    }

    /** Where it stands what ends a scholarship. */
    LegalCitation citation() {
        return underAge.newest().citation();
    }
}
