package id.payung.enrollment.review;

/** State of a review. */
public enum ReviewStatus {
    OPEN,
    ACCEPTED,
    REFUSED
}
