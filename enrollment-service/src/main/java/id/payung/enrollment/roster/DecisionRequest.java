package id.payung.enrollment.roster;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import java.util.List;

/** A person's decision and why. */
public record DecisionRequest(Boolean accept, String reason) {

    private static final int LONGEST = 1000;

    static DecisionRequest checked(DecisionRequest request) {
        if (request == null || request.accept() == null) {
            throw invalid("/accept", "true or false", "true atau false");
        }
        if (request.reason() == null
                || request.reason().isBlank()
                || request.reason().length() > LONGEST) {
            throw invalid("/reason", "1 to 1000 characters", "1 sampai 1000 karakter");
        }
        return request;
    }

    private static RuntimeException invalid(String pointer, String en, String id) {
        return CommonProblems.INVALID.because(List.of(new FieldProblem(pointer, "INVALID_VALUE", new Text(en, id))));
    }
}
