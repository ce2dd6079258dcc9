package id.payung.claims.law.scholarship;

import id.payung.claims.law.Finding;
import java.util.List;

/**
 * Whether one school year of one child is due.
 *
 * @param amount whole rupiah; 0 if not due. Where a person must judge, what would be due
 */
public record YearEntitlement(Verdict verdict, long amount, List<Finding> findings) {

    /** Due, not due, or for a person to judge. */
    public enum Verdict {
        DUE,
        NOT_DUE,
        NEEDS_REVIEW
    }

    /** Copies the findings. */
    public YearEntitlement {
        findings = List.copyOf(findings);
    }
}
