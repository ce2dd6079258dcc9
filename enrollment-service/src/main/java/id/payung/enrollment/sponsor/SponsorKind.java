package id.payung.enrollment.sponsor;

/** What a sponsor is. Only an EMPLOYER may enroll wage earners. */
public enum SponsorKind {
    PROVINCE,
    REGENCY,
    VILLAGE,
    EMPLOYER,
    CSR,
    AGENT,
    SELF
}
