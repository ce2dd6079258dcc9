package id.payung.claims.law;

/** What the law says of a case as a whole; never a decision, which two people make. */
public enum Outcome {
    GRANTED,
    PARTLY_GRANTED,
    DENIED,
    NEEDS_REVIEW
}
