package id.payung.claims.appeal;

/** Where an appeal stands. */
public enum AppealStatus {
    OPEN,
    UPHELD,
    DISMISSED
}
