package id.payung.claims.scholarship;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why and from which day on a scholarship ends. */
public record EndRequest(Cause cause, LocalDate on) {

    /** Why it ends. */
    public enum Cause {
        MARRIED,
        WORKING,
        DIED,
        LEFT_SCHOOL
    }

    EndRequest checked(LocalDate today) {
        List<FieldProblem> errors = new ArrayList<>();
        if (cause == null) {
            errors.add(CommonProblems.invalidValue(
                    "/cause", "MARRIED, WORKING, DIED or LEFT_SCHOOL", "MARRIED, WORKING, DIED atau LEFT_SCHOOL"));
        }
        if (on == null || on.isAfter(today)) {
            errors.add(CommonProblems.invalidValue(
                    "/on", "A date that is not in the future", "Tanggal yang tidak di masa depan"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return this;
    }
}
