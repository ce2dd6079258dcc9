package id.payung.claims.scholarship;

import id.payung.claims.request.FourEyes;
import java.time.LocalDate;

/** An end of a scholarship that waits for another person. */
public record ProposedEnd(String cause, LocalDate on, String by) {

    /** Nobody confirms or rejects the own proposal. */
    void requireOther(String approver) {
        if (by.equals(approver)) {
            throw FourEyes.SAME_PERSON.refusal();
        }
    }
}
