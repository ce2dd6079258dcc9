package id.payung.claims.request;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Reasons that persons give. They stand in letters and timelines, so no number of a person may hide in them. */
public final class Reasons {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9][0-9 .-]{13,}[0-9]");

    private Reasons() {}

    /** Adds what is wrong with a reason. */
    public static void check(String pointer, String reason, List<FieldProblem> errors) {
        if (reason == null || reason.strip().length() < SHORTEST || reason.length() > LONGEST) {
            errors.add(CommonProblems.invalidValue(pointer, "3 to 1000 characters", "3 sampai 1000 karakter"));
        } else if (PERSONAL_NUMBER.matcher(reason).find()) {
            errors.add(new FieldProblem(
                    pointer,
                    "PERSONAL_NUMBER",
                    new Text("Leave numbers of persons and accounts out", "Jangan menulis NIK atau nomor rekening")));
        }
    }
}
