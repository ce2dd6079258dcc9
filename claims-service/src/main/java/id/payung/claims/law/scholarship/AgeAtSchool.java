package id.payung.claims.law.scholarship;

import id.payung.claims.law.SchoolYear;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Rule;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** Can a child of this age be in this school year? The law only says school age, so a person looks at what is unusual. */
final class AgeAtSchool {
    private static final String CODE = "SCHOOL_YEAR_FITS_AGE";
    private static final Text FITS =
            new Text("The school year fits the age of the child", "Tahun ajaran sesuai dengan usia anak");
    private static final Text UNUSUAL = new Text(
            "The school year is unusual for the age of the child: is it right?",
            "Tahun ajaran tidak lazim untuk usia anak: apakah benar?");

    private final Parameter kindergartenAge;
    private final Parameter ahead;
    private final Parameter behind;

    AgeAtSchool(LawFiles files) {
        kindergartenAge = files.parameter("scholarship/kindergarten-age");
        ahead = files.parameter("scholarship/years-ahead-of-age");
        behind = files.parameter("scholarship/years-behind-age");
    }

    /** What school age is for events of a day. */
    List<Rule> rules(LocalDate event) {
        return Stream.of(kindergartenAge, ahead, behind)
                .map(figure -> figure.onOrFirst(event).rule())
                .toList();
    }

    Answer check(LocalDate birthDate, LocalDate event, LocalDate firstDay, SchoolYear year, Findings findings) {
        int age = Period.between(birthDate, firstDay).getYears();
        int usual = kindergartenAge.onOrFirst(event).asInt() + year.ordinal();
        LegalValue early = ahead.onOrFirst(event);
        LegalValue late = behind.onOrFirst(event);
        if (age < usual - early.asInt()) {
            return findings.ask(CODE, UNUSUAL, early.citation());
        }
        return age > usual + late.asInt()
                ? findings.ask(CODE, UNUSUAL, late.citation())
                : findings.met(CODE, FITS, early.citation());
    }
}
