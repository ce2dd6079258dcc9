package id.payung.claims.law;

/** The cover of one registration at the instant of the event. */
public enum CoverStatus {
    COVERED,
    IN_ARREARS,
    NOT_COVERED
}
