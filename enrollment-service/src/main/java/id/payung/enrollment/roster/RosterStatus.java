package id.payung.enrollment.roster;

/** Life of a roster. FAILED is our fault and goes on by itself. */
enum RosterStatus {
    RECEIVED,
    VALIDATING,
    AWAITING_APPROVAL,
    ENROLLING,
    COMPLETED,
    STOPPED,
    REFUSED,
    FAILED
}
