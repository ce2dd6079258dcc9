package id.payung.claims.law;

/** The two programs: JKK after a work accident or occupational disease, JKM after any other death. */
public enum Program {
    JKK,
    JKM
}
