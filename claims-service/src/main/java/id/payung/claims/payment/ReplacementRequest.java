package id.payung.claims.payment;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Where the money of a returned order should go instead, and why. */
public record ReplacementRequest(BankAccount account, String reason) {

    private static final int LONGEST = 100;

    ReplacementRequest checked() {
        List<FieldProblem> errors = new ArrayList<>();
        if (account == null) {
            errors.add(CommonProblems.invalidValue("/account", "Required", "Wajib diisi"));
        } else {
            checkText("/account/bank", account.bank(), errors);
            checkText("/account/holder", account.holder(), errors);
            if (account.number() == null || !account.number().matches("[0-9]{6,20}")) {
                errors.add(CommonProblems.invalidValue("/account/number", "6 to 20 digits", "6 sampai 20 angka"));
            }
        }
        Reasons.check("/reason", reason, errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return this;
    }

    private static void checkText(String pointer, String text, List<FieldProblem> errors) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            errors.add(CommonProblems.invalidValue(pointer, "1 to 100 characters", "1 sampai 100 karakter"));
        }
    }
}
