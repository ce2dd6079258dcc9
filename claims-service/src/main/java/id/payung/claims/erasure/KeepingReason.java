package id.payung.claims.erasure;

/** Why claims are kept; the names are the codes of {@code rights/retention.yaml}. */
enum KeepingReason {
    CLAIM_OPEN,
    PAYMENT_OPEN,
    EVENT_WAITING,
    CLAIM_ON_FILE,
    SCHOLARSHIP_ON_FILE
}
