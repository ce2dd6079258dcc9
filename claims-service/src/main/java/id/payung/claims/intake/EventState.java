package id.payung.claims.intake;

/** What became of a stored event. */
enum EventState {
    KEPT,
    APPLIED,
    REFUSED
}
