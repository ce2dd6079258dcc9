package id.payung.claims.intake;

/** What a kept event waits for. */
public enum WaitsFor {
    /** enrollment-service cannot be asked now */
    ENROLLMENT,
    /** the report that it follows, corrects or withdraws */
    REPORT,
    /** the payment order, or the scholarship that a confirmed decision opens */
    ORDER,
    /** nothing but its turn */
    TURN
}
