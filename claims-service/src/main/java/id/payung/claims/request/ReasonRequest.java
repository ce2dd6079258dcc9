package id.payung.claims.request;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** A body that says why. */
public record ReasonRequest(String reason) {

    /** The reason, or the refusal of one that cannot be used. */
    public String checked() {
        List<FieldProblem> errors = new ArrayList<>();
        Reasons.check("/reason", reason, errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return reason.strip();
    }
}
