package id.payung.claims.law;

/** How the event ended for the worker, as the doctor's statement (form KK2) or the death certificate says. */
public enum EventKind {
    DEATH,
    TOTAL_PERMANENT_DISABILITY,
    PARTIAL_ANATOMICAL_DISABILITY,
    PARTIAL_FUNCTIONAL_DISABILITY,
    TEMPORARY_DISABILITY,
    RECOVERED
}
