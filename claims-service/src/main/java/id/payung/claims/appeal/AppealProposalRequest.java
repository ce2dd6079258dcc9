package id.payung.claims.appeal;

import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** What an officer proposes about an appeal: UPHELD decides the claim anew, DISMISSED leaves the decision standing. */
public record AppealProposalRequest(AppealStatus status, String reason) {

    AppealProposalRequest checked() {
        List<FieldProblem> errors = new ArrayList<>();
        if (status != AppealStatus.UPHELD && status != AppealStatus.DISMISSED) {
            errors.add(CommonProblems.invalidValue("/status", "UPHELD or DISMISSED", "UPHELD atau DISMISSED"));
        }
        Reasons.check("/reason", reason, errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new AppealProposalRequest(status, reason.strip());
    }
}
