package id.payung.claims.law;

/** The two programs: JKK after a work accident or occupational disease, JKM after any other death. */
public enum Program {
    JKK("benefits-of-jkk"),
    JKM("benefits-of-jkm");

    private final String benefits;

    Program(String benefits) {
        this.benefits = benefits;
    }

    /** The name of the provision that says what it grants. */
    public String benefits() {
        return benefits;
    }
}
