package id.payung.reporting.awards;

/** Who competes with whom. Villages and companies are sponsors; regencies and cities compete together. */
public enum Category {
    PROVINCE,
    REGENCY,
    VILLAGE,
    COMPANY_LARGE,
    COMPANY_MEDIUM,
    COMPANY_SMALL
}
