package id.payung.claims.law.scholarship;

import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.util.EnumSet;
import java.util.Set;

/** Asks a person about proofs that do not fit each other: what once ended a scholarship is not forgotten. */
final class YearDoubts {
    private static final Text PROVEN_OTHERWISE = new Text(
            "Another proof of this school year says otherwise: is the latest one right?",
            "Bukti lain untuk tahun ajaran ini menyebut hal berbeda: apakah yang terakhir benar?");
    private static final Text MARRIED_BEFORE = new Text(
            "For an earlier school year the child was said to be married, which ends the scholarship: was that wrong?",
            "Untuk tahun ajaran sebelumnya anak disebut menikah, yang mengakhiri beasiswa: apakah itu keliru?");
    private static final Text WORKED_BEFORE = new Text(
            "For an earlier school year the child was said to work, which ends the scholarship: was that wrong?",
            "Untuk tahun ajaran sebelumnya anak disebut bekerja, yang mengakhiri beasiswa: apakah itu keliru?");

    private YearDoubts() {}

    static Set<Answer> ask(Set<Doubt> doubts, LegalCitation stops, Findings findings) {
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        for (Doubt doubt : EnumSet.allOf(Doubt.class)) {
            if (doubts.contains(doubt)) {
                answers.add(findings.ask(code(doubt), question(doubt), stops));
            }
        }
        return answers;
    }

    private static String code(Doubt doubt) {
        return switch (doubt) {
            case PROVEN_OTHERWISE -> "SCHOOL_YEAR_PROOFS_AGREE";
            case MARRIED_BEFORE -> "CHILD_NOT_MARRIED_BEFORE";
            case WORKED_BEFORE -> "CHILD_NOT_WORKING_BEFORE";
        };
    }

    private static Text question(Doubt doubt) {
        return switch (doubt) {
            case PROVEN_OTHERWISE -> PROVEN_OTHERWISE;
            case MARRIED_BEFORE -> MARRIED_BEFORE;
            case WORKED_BEFORE -> WORKED_BEFORE;
        };
    }
}
