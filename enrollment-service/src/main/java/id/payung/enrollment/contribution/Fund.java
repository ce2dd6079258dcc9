package id.payung.enrollment.contribution;

/** Where the money of a contribution comes from. */
public enum Fund {
    /** the budget of a regional government */
    APBD,
    /** a region's share of the state's palm oil revenue: public money too */
    DBH_SAWIT,
    /** a company or donor */
    CSR,
    /** the member */
    SELF
}
