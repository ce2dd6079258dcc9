package id.payung.claims.request;

import id.payung.claims.casefile.BankAccount;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.List;
import java.util.regex.Pattern;

/** Bank accounts that officers name. */
public final class Accounts {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,20}");

    private Accounts() {}

    /** Adds what is wrong with an account that must be there. */
    public static void check(String pointer, BankAccount account, List<FieldProblem> errors) {
        if (account == null) {
            errors.add(CommonProblems.invalidValue(pointer, "Required", "Wajib diisi"));
            return;
        }
        checkText(pointer + "/bank", account.bank(), errors);
        checkText(pointer + "/holder", account.holder(), errors);
        if (account.number() == null || !NUMBER.matcher(account.number()).matches()) {
            errors.add(CommonProblems.invalidValue(pointer + "/number", "6 to 20 digits", "6 sampai 20 angka"));
        }
    }

    private static void checkText(String pointer, String text, List<FieldProblem> errors) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            errors.add(CommonProblems.invalidValue(pointer, "1 to 100 characters", "1 sampai 100 karakter"));
        }
    }
}
