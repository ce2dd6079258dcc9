package id.payung.claims.scholarship;

import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** What an officer proposes for a school year, and why. */
public record YearProposalRequest(Boolean grant, String reason) {

    YearProposalRequest checked() {
        List<FieldProblem> errors = new ArrayList<>();
        if (grant == null) {
            errors.add(CommonProblems.invalidValue("/grant", "true or false", "true atau false"));
        }
        Reasons.check("/reason", reason, errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new YearProposalRequest(grant, reason.strip());
    }
}
