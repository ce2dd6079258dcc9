package id.payung.claims.law.reckoning;

/** What became of a condition; OPEN waits for a person. */
public enum Answer {
    MET,
    NOT_MET,
    OPEN
}
