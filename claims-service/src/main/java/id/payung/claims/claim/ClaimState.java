package id.payung.claims.claim;

/** Where a claim stands in its life; which state may follow which is data, see {@link ClaimTransitions}. */
public enum ClaimState {
    REPORTED,
    AWAITING_DOCUMENTS,
    NEEDS_REVIEW,
    ASSESSED,
    DECIDED,
    PAID,
    CLOSED,
    WITHDRAWN,
    APPEALED;

    /** Whether events and answers still change what will be decided. */
    public boolean isOpen() {
        return switch (this) {
            case REPORTED, AWAITING_DOCUMENTS, NEEDS_REVIEW, ASSESSED, WITHDRAWN -> true;
            case DECIDED, PAID, CLOSED, APPEALED -> false;
        };
    }
}
