package id.payung.claims.law;

import java.time.LocalDate;
import java.util.Map;

/** From when on each act that the law files cite was in force. */
public final class Acts {

    private static final Map<String, LocalDate> IN_FORCE = Map.of(
            "KUH Perdata", LocalDate.of(1848, 5, 1),
            "UU 1/1974", LocalDate.of(1974, 1, 2),
            "UU 30/2014", LocalDate.of(2014, 10, 17),
            "PP 44/2015", LocalDate.of(2015, 7, 1),
            // some day of 2018; the first day that is certain
            "PMK 141/2018", LocalDate.of(2019, 1, 1),
            "PP 82/2019", LocalDate.of(2019, 12, 2),
            "Permenaker 5/2021", LocalDate.of(2021, 4, 1),
            // October or November; the first day that is certain
            "PP 49/2023", LocalDate.of(2023, 12, 1),
            "Permenaker 1/2025", LocalDate.of(2025, 2, 24));

    private Acts() {}

    /** An act that is not listed is an error: nobody has looked from when on it is in force. */
    public static LocalDate inForceFrom(String act) {
        LocalDate from = IN_FORCE.get(act);
        if (from == null) {
            throw new AssertionError("From when on is " + act + " in force?");
        }
        return from;
    }
}
