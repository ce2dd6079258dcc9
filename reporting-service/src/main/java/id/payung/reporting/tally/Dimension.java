package id.payung.reporting.tally;

import java.util.Arrays;
import java.util.Optional;

/** What figures can be split by, beside the month. */
public enum Dimension {
    REGION("region"),
    OCCUPATION("occupation"),
    SPONSOR("sponsor"),
    PROGRAM("program"),
    SEX("sex"),
    AGE_GROUP("ageGroup");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** Its name in queries and answers. */
    public String label() {
        return label;
    }

    public static Optional<Dimension> named(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
