package id.payung.gateway.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** W3C trace context: an existing trace goes on unchanged, otherwise one begins here. */
public final class TraceParent {

    /** The header's name. */
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final String ZEROES = "0".repeat(32);

    private TraceParent() {}

    /** The offered value where it is well-formed (version 00), else a new one. */
    public static String continueOrBegin(String offered) {
        return offered != null && isWellFormed(offered) ? offered : begin();
    }

    static String traceId(String traceParent) {
        return traceParent.substring(3, 35);
    }

    private static String begin() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // a set bit keeps both ids away from zero, which the standard forbids
        return "00-" + hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }

    private static boolean isWellFormed(String offered) {
        return offered.length() == LENGTH
                && offered.startsWith("00-")
                && offered.charAt(35) == '-'
                && offered.charAt(52) == '-'
                && isId(offered, 3, 35)
                && isId(offered, 36, 52)
                && isHex(offered, 53, 55);
    }

    private static boolean isId(String offered, int from, int to) {
        return isHex(offered, from, to) && !offered.regionMatches(from, ZEROES, 0, to - from);
    }

    private static boolean isHex(String offered, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = offered.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
