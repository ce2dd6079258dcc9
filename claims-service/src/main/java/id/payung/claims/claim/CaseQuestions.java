package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.Parentage;
import id.payung.claims.law.Finding;
import id.payung.platform.problem.Text;
import java.util.List;
import java.util.Optional;

/** What the events of a case say that cannot all be true, as findings for a person. */
final class CaseQuestions {

    private CaseQuestions() {}

    static List<Finding> of(CaseFile file) {
        return file.questions().stream()
                .sorted()
                .<Finding>map(question -> new Finding.NeedsReview(question.name(), text(question), Optional.empty()))
                .toList();
    }

    private static Text text(CaseFile.Question question) {
        return switch (question) {
            case ACCIDENT_AFTER_DEATH ->
                new Text("The accident is said to be after the death", "Kecelakaan disebut setelah kematian");
            case DEATH_BEFORE_BIRTH ->
                new Text("The death is said to be before the birth", "Kematian disebut sebelum kelahiran");
            case CHILD_BORN_TOO_LATE ->
                new Text(
                        "A child is born more than " + Parentage.daysAfterDeath() + " days after the death",
                        "Ada anak lahir lebih dari " + Parentage.daysAfterDeath() + " hari setelah kematian");
            case CHILD_OLDER_THAN_PARENT ->
                new Text("A child is older than the worker", "Ada anak lebih tua daripada pekerja");
            case HEIR_IS_DECEASED ->
                new Text("An heir is the deceased worker", "Ahli waris adalah pekerja yang meninggal");
            case REPORTS_DISAGREE ->
                new Text("Two reports say different things", "Dua laporan menyebut hal yang berbeda");
        };
    }
}
