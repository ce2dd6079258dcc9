package id.payung.claims.appeal;

import id.payung.claims.decision.Reduction;
import id.payung.claims.decision.ReductionLine;
import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an officer proposes about an appeal: UPHELD decides the claim anew, DISMISSED leaves the decision standing.
 *
 * @param reductions lines that are to be granted in part even so; only with UPHELD
 */
public record AppealProposalRequest(AppealStatus status, String reason, Optional<List<ReductionLine>> reductions) {

    /** What is proposed. */
    record Proposal(AppealStatus status, String reason, List<Reduction> reductions) {}

    Proposal checked() {
        List<FieldProblem> errors = new ArrayList<>();
        if (status != AppealStatus.UPHELD && status != AppealStatus.DISMISSED) {
            errors.add(CommonProblems.invalidValue("/status", "UPHELD or DISMISSED", "UPHELD atau DISMISSED"));
        }
        Reasons.check("/reason", reason, errors);
        List<Reduction> lines = ReductionLine.checked(reductions, errors);
        if (status == AppealStatus.DISMISSED && !lines.isEmpty()) {
            errors.add(CommonProblems.invalidValue("/reductions", "Only with UPHELD", "Hanya bersama UPHELD"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new Proposal(status, reason.strip(), lines);
    }
}
