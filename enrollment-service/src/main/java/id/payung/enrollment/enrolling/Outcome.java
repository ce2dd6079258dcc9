package id.payung.enrollment.enrolling;

/** What became of a row. */
public enum Outcome {
    ENROLLED,
    ALREADY_ENROLLED,
    COVERED_BY_ANOTHER,
    NEEDS_REVIEW,
    REJECTED
}
