package id.payung.claims.law;

/** Levels of education with their own scholarship: kindergarten, primary, lower and upper secondary, college. */
public enum SchoolLevel {
    TK,
    SD,
    SMP,
    SMA,
    PT
}
