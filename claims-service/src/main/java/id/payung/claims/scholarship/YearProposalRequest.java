package id.payung.claims.scholarship;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.request.Accounts;
import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an officer proposes for a school year, and why.
 *
 * @param account left out: the one that the family named
 */
public record YearProposalRequest(Boolean grant, String reason, BankAccount account) {

    /** A proposal that can be used. */
    record Proposal(boolean grant, String reason, Optional<BankAccount> account) {}

    Proposal checked() {
        List<FieldProblem> errors = new ArrayList<>();
        if (grant == null) {
            errors.add(CommonProblems.invalidValue("/grant", "true or false", "true atau false"));
        }
        Reasons.check("/reason", reason, errors);
        if (account != null) {
            Accounts.check("/account", account, errors);
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new Proposal(grant, reason.strip(), Optional.ofNullable(account));
    }
}
