package id.payung.claims.law.parameter;

import java.util.Set;

/** What every law file must say; whoever leaves it out stops the build. */
public final class Complete {
    private static final String SEEN = "S";
    private static final Set<String> MARKS = Set.of("S", "M", "I", "?", "decided");

    private Complete() {}

    /** Refuses with a sentence that says what is missing. */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A law file needs " + what);
        }
    }

    /** Refuses a missing or blank text. */
    public static void requireText(String text, String what) {
        require(text != null && !text.isBlank(), what);
    }

    /** Refuses a mark nobody knows, and none at all. */
    public static void requireKnownMark(String mark) {
        require(mark != null && MARKS.contains(mark), "a known mark (S, M, I, ? or decided)");
    }

    /**
     * Refuses an entry that claims more than is known: only what was seen in a source is verified by itself, everything
     * else by the decision that it names.
     */
    public static void requireHonest(String mark, Boolean verified, String settledBy) {
        requireKnownMark(mark);
        require(verified != null, "a mark (verified: true or false) for each entry");
        require(
                !verified || mark.equals(SEEN) || settledBy != null,
                "verified: false, or the decision that settles what is marked " + mark);
    }
}
