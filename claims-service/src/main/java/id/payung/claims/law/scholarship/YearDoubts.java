package id.payung.claims.law.scholarship;

import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Asks a person about proofs that do not fit each other. */
final class YearDoubts {
    private static final Text PROVEN_OTHERWISE = new Text(
            "Another proof of this school year says otherwise: is the latest one right?",
            "Bukti lain untuk tahun ajaran ini menyebut hal berbeda: apakah yang terakhir benar?");

    private YearDoubts() {}

    static Set<Answer> ask(Set<Doubt> doubts, Findings findings) {
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        for (Doubt doubt : EnumSet.allOf(Doubt.class)) {
            if (doubts.contains(doubt)) {
                answers.add(findings.ask(code(doubt), question(doubt), Optional.empty()));
            }
        }
        return answers;
    }

    private static String code(Doubt doubt) {
        return switch (doubt) {
            case PROVEN_OTHERWISE -> "SCHOOL_YEAR_PROOFS_AGREE";
        };
    }

    private static Text question(Doubt doubt) {
        return switch (doubt) {
            case PROVEN_OTHERWISE -> PROVEN_OTHERWISE;
        };
    }
}
