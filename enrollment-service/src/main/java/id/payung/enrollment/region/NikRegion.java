package id.payung.enrollment.region;

/** What the first four digits of a NIK say about the region that issued it. */
public enum NikRegion {
    /** a regency or city of today's list */
    CURRENT,
    /** a code that was issued once and replaced when the region moved to a new province */
    RETIRED,
    /** a code no source knows */
    UNKNOWN
}
