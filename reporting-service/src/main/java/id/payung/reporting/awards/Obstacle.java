package id.payung.reporting.awards;

/** Why a candidate is listed without a rank. */
public enum Obstacle {
    /** A figure of it is too small to be published. */
    SUPPRESSED,
    /** Fewer persons than the category asks for. */
    TOO_FEW_PERSONS,
    /** Coverage counts in the category, and nobody said how many workers there are. */
    NO_DENOMINATOR,
    /** The months in which an enrollment may lapse again are not over. */
    PERSISTENCE_UNKNOWN
}
