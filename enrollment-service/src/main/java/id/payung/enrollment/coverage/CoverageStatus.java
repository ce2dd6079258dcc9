package id.payung.enrollment.coverage;

/** Whether the rules cover somebody at an instant; IN_ARREARS is decided by a person. */
public enum CoverageStatus {
    COVERED,
    IN_ARREARS,
    NOT_COVERED
}
