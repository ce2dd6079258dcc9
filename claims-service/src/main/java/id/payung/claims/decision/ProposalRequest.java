package id.payung.claims.decision;

import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.Outcome;
import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of a proposal; all but the reason may be left out.
 *
 * @param reductions lines to be granted in part
 * @param outcome DENIED to refuse the claim whole, for this reason; every other outcome follows from the law
 * @param citation where the reason of a refusal stands, if it stands anywhere
 */
public record ProposalRequest(
        String reason, Optional<List<ReductionLine>> reductions, Optional<Outcome> outcome, Optional<Cited> citation) {

    /** Where a rule stands. */
    public record Cited(String act, String provision) {}

    /** What is proposed. */
    record Proposal(String reason, List<Reduction> reductions, Optional<Denial> denial) {}

    Proposal checked() {
        List<FieldProblem> errors = new ArrayList<>();
        Reasons.check("/reason", reason, errors);
        List<Reduction> lines = ReductionLine.checked(reductions, errors);
        boolean denied = outcome.isPresent();
        if (denied && outcome.get() != Outcome.DENIED) {
            errors.add(CommonProblems.invalidValue("/outcome", "DENIED, or left out", "DENIED, atau dikosongkan"));
        }
        if (denied && !lines.isEmpty()) {
            errors.add(CommonProblems.invalidValue(
                    "/reductions", "Not with a refusal of the whole", "Tidak bersama penolakan seluruhnya"));
        }
        citation.ifPresent(cited -> check(cited, denied, errors));
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new Proposal(reason.strip(), lines, denied ? Optional.of(denial()) : Optional.empty());
    }

    private static void check(Cited cited, boolean denied, List<FieldProblem> errors) {
        if (!denied) {
            errors.add(CommonProblems.invalidValue(
                    "/citation", "Only with the outcome DENIED", "Hanya bersama hasil DENIED"));
        }
        Reasons.check("/citation/act", cited.act(), errors);
        Reasons.check("/citation/provision", cited.provision(), errors);
    }

    private Denial denial() {
        return new Denial(
                reason.strip(),
                citation.map(cited ->
                        new LegalCitation(cited.act().strip(), cited.provision().strip())));
    }
}
