package id.payung.claims.casefile;

/** The documents that a claim may need. */
public enum DocumentKind {
    MEMBER_CARD,
    IDENTITY_CARD,
    DEATH_CERTIFICATE,
    FAMILY_CARD,
    HEIRS_CERTIFICATE,
    HEIR_IDENTITY,
    BANK_BOOK,
    CLAIM_FORM,
    MARRIAGE_BOOK,
    CHRONOLOGY,
    POLICE_REPORT,
    DOCTOR_STATEMENT,
    TREATMENT_RECEIPTS,
    TRANSPORT_RECEIPTS,
    BIRTH_CERTIFICATE,
    SCHOOL_CERTIFICATE,
    NOTARIAL_WILL,
    COURT_DECISION,
    EMPLOYMENT_PROOF,
    /** a doctor's report for the police (visum et repertum) */
    VISUM
}
