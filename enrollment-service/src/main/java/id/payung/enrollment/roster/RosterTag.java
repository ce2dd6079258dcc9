package id.payung.enrollment.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** The entity tag of a roster: of all that is a fact about it, not of the rate and the time left, which a clock moves. */
final class RosterTag {

    private static final int BYTES = 16;

    private RosterTag() {}

    /** The value with its quotes; weak, so the header writes {@code W/} before it. */
    static String of(RosterView roster) {
        List<Object> facts = List.of(
                roster.status(),
                roster.rows(),
                roster.processed(),
                new TreeMap<>(roster.counts()),
                new TreeMap<>(roster.countsByCode()),
                new TreeMap<>(roster.countsByRegion()),
                roster.amount(),
                roster.billNumber(),
                roster.problem());
        return '"' + HexFormat.of().formatHex(digest(facts.toString()), 0, BYTES) + '"';
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
