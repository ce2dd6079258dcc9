package id.payung.enrollment.review;

/** What is looked at: a row of a roster, or a member who reaches the age at which nobody is enrolled any more. */
public enum ReviewKind {
    ROSTER_ROW,
    AGE_65
}
