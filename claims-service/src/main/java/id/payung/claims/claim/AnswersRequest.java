package id.payung.claims.claim;

import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Answers to open questions of a claim; {@code met} says whether the condition holds. */
public record AnswersRequest(List<Answer> answers) {

    private static final int MOST = 50;
    private static final String CODE = "[A-Z][A-Za-z0-9_:.-]{0,99}";

    /** One answer. */
    public record Answer(String question, Boolean met, String reason) {}

    /** One answer that can be read. */
    record Given(String question, boolean met, String reason) {}

    List<Given> checked() {
        List<FieldProblem> errors = new ArrayList<>();
        if (answers == null || answers.isEmpty() || answers.size() > MOST) {
            throw CommonProblems.invalidField("/answers", "1 to 50 answers", "1 sampai 50 jawaban");
        }
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String pointer = "/answers/" + i;
            if (answer == null
                    || answer.question() == null
                    || !answer.question().matches(CODE)) {
                errors.add(CommonProblems.invalidValue(
                        pointer + "/question", "A code from the claim's questions", "Kode dari pertanyaan klaim"));
            }
            if (answer == null || answer.met() == null) {
                errors.add(CommonProblems.invalidValue(pointer + "/met", "true or false", "true atau false"));
            }
            Reasons.check(pointer + "/reason", answer == null ? null : answer.reason(), errors);
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return answers.stream()
                .map(answer -> new Given(
                        answer.question(), answer.met(), answer.reason().strip()))
                .toList();
    }
}
