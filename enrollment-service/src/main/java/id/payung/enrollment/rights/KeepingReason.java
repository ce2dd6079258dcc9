package id.payung.enrollment.rights;

/** Why a member's data is kept; the names are the codes of {@code rights/retention.yaml}. */
enum KeepingReason {
    COVER_NOT_OVER,
    BILL_OPEN,
    REVIEW_OPEN,
    CLAIM_MAY_COME
}
