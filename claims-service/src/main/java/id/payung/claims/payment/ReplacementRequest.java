package id.payung.claims.payment;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.request.Accounts;
import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Where the money of a returned order should go instead, and why. */
public record ReplacementRequest(BankAccount account, String reason) {

    ReplacementRequest checked() {
        List<FieldProblem> errors = new ArrayList<>();
        Accounts.check("/account", account, errors);
        Reasons.check("/reason", reason, errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return this;
    }
}
