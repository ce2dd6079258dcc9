package id.payung.claims.law.heirs;

import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;

/** A minor receives money only through a guardian. */
final class Guardians {
    private static final Text NAMED = new Text("A guardian receives for the minor", "Wali menerima untuk anak");
    private static final Text MISSING =
            new Text("This heir is a minor: who is the guardian?", "Ahli waris ini belum dewasa: siapa walinya?");
    private static final Text AGE_UNKNOWN = new Text(
            "The birth date of this child or grandchild is not known: is it a minor without a guardian?",
            "Tanggal lahir anak atau cucu ini tidak diketahui: apakah belum dewasa dan tanpa wali?");
    private static final Text OF_AGE = new Text(
            "This heir is of age by one law and a minor by another: is it right who receives the money?",
            "Ahli waris ini dewasa menurut satu aturan dan belum menurut yang lain: apakah penerimanya benar?");

    private final Parameter ageOfMajority;
    private final Parameter laterAge;

    Guardians(LawFiles files) {
        ageOfMajority = files.parameter("heirs/age-of-majority");
        laterAge = files.parameter("heirs/later-age-of-majority");
    }

    boolean isMinor(LocalDate birthDate, LocalDate on) {
        return isYounger(birthDate, ageOfMajority.onOrFirst(on), on);
    }

    void check(Relative heir, LocalDate on, Findings findings) {
        LegalValue age = ageOfMajority.onOrFirst(on);
        String code = "GUARDIAN_NAMED" + Findings.suffix(heir.id());
        boolean minor = heir.birthDate().filter(born -> isMinor(born, on)).isPresent();
        if (minor && heir.hasGuardian()) {
            findings.met(code, NAMED, age.citation());
        } else if (minor) {
            findings.askForFacts(code, MISSING, age.citation());
        } else if (mayBeMinor(heir)) {
            findings.ask(code, AGE_UNKNOWN, age.citation());
        } else if (!age.verified() && isYoung(heir, on)) {
            findings.ask("HEIR_OF_AGE" + Findings.suffix(heir.id()), OF_AGE, age.citation());
        }
    }

    /** As long as nobody has checked which age counts. */
    private boolean isYoung(Relative heir, LocalDate on) {
        return heir.birthDate()
                .filter(born -> isYounger(born, laterAge.onOrFirst(on), on))
                .isPresent();
    }

    private static boolean isYounger(LocalDate born, LegalValue age, LocalDate on) {
        return born.plusYears(age.asInt()).isAfter(on);
    }

    private static boolean mayBeMinor(Relative heir) {
        boolean young = heir.relation() == Relation.CHILD || heir.relation() == Relation.GRANDCHILD;
        return young && heir.birthDate().isEmpty() && !heir.hasGuardian();
    }
}
