package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.Parentage;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Finding;
import id.payung.claims.law.LegalCitation;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.List;

/** What the events of a case and the member on file say that cannot all be true, as findings for a person. */
final class CaseQuestions {

    private CaseQuestions() {}

    static List<Finding> of(KnownFacts facts, BenefitLaw law) {
        LocalDate day = facts.law().event().date();
        return facts.file().questions().stream()
                .sorted()
                .<Finding>map(question ->
                        new Finding.NeedsReview(question.name(), text(question), source(question, day, law)))
                .toList();
    }

    /** The provision that needs what the events contradict. */
    static LegalCitation source(CaseFile.Question question, LocalDate day, BenefitLaw law) {
        return switch (question) {
            case ACCIDENT_AFTER_DEATH -> law.citation("caused-by-work", day);
            case BIRTH_DATES_DISAGREE, DEATH_BEFORE_BIRTH, REPORTS_DISAGREE -> law.citation("requirements", day);
            case CHILD_BORN_TOO_LATE -> Parentage.daysAfterDeath(day).citation();
            case CHILD_OLDER_THAN_PARENT, HEIR_IS_DECEASED -> law.citation("heirs", day);
        };
    }

    private static Text text(CaseFile.Question question) {
        return switch (question) {
            case ACCIDENT_AFTER_DEATH ->
                new Text("The accident is said to be after the death", "Kecelakaan disebut setelah kematian");
            case BIRTH_DATES_DISAGREE ->
                new Text(
                        "The reports tell another day of birth than the one on file of the member",
                        "Laporan menyebut tanggal lahir yang berbeda dari data peserta");
            case DEATH_BEFORE_BIRTH ->
                new Text("The death is said to be before the birth", "Kematian disebut sebelum kelahiran");
            case CHILD_BORN_TOO_LATE ->
                new Text(
                        "A child is born longer after the death than the law allows",
                        "Ada anak lahir lebih lama setelah kematian daripada yang dimungkinkan hukum");
            case CHILD_OLDER_THAN_PARENT ->
                new Text("A child is older than the worker", "Ada anak lebih tua daripada pekerja");
            case HEIR_IS_DECEASED ->
                new Text("An heir is the deceased worker", "Ahli waris adalah pekerja yang meninggal");
            case REPORTS_DISAGREE ->
                new Text("Two reports say different things", "Dua laporan menyebut hal yang berbeda");
        };
    }
}
