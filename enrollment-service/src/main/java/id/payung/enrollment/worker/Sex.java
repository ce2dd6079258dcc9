package id.payung.enrollment.worker;

/** Sex as the register of residents records it. */
public enum Sex {
    MALE("M"),
    FEMALE("F");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** One letter, {@code M} or {@code F}. */
    public String code() {
        return code;
    }
}
