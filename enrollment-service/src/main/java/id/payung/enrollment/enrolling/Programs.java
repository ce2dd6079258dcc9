package id.payung.enrollment.enrolling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of JKK (1) and JKM (2) are bought, as the bits that the database keeps. */
public record Programs(int bits) {

    private static final int JKK = 1;
    private static final int JKM = 2;

    /** Both programs. */
    public static final Programs BOTH = new Programs(JKK | JKM);

    /** Reads {@code JKK,JKM}, {@code JKK} or {@code JKM}; nothing for any other program. */
    public static Optional<Programs> parse(String text) {
        return parse(List.of(text.split(",", -1)));
    }

    /** Reads a list of names; nothing when empty, doubled or of another program. */
    public static Optional<Programs> parse(List<String> names) {
        int bits = 0;
        for (String name : names) {
            int bit = "JKK".equals(name.strip()) ? JKK : "JKM".equals(name.strip()) ? JKM : 0;
            if (bit == 0 || (bits & bit) != 0) {
                return Optional.empty();
            }
            bits |= bit;
        }
        return bits == 0 ? Optional.empty() : Optional.of(new Programs(bits));
    }

    public boolean hasJkk() {
        return (bits & JKK) != 0;
    }

    public boolean hasJkm() {
        return (bits & JKM) != 0;
    }

    /** The names, JKK first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (hasJkk()) {
            names.add("JKK");
        }
        if (hasJkm()) {
            names.add("JKM");
        }
        return names;
    }
}
