package id.payung.claims.law;

/** What the law can grant in money or care; scholarships have their own projection. */
public enum Benefit {
    DEATH_GRANT,
    PERIODIC_GRANT,
    FUNERAL_GRANT,
    TEMPORARY_DISABILITY_PAY,
    PARTIAL_DISABILITY_GRANT,
    TOTAL_DISABILITY_GRANT,
    TRANSPORT,
    TREATMENT,
    HOME_CARE,
    PROSTHESIS,
    DENTURES,
    HEARING_AID,
    GLASSES
}
