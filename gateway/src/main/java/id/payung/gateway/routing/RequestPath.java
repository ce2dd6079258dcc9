package id.payung.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Whether a path means the same to the gateway and to every server behind it. Paths that servers are known to read
 * differently (encoded slashes and dots, empty and dot segments, parameters after a semicolon) are refused, not repaired.
 */
public final class RequestPath {

    private static final BitSet PLAIN = new BitSet(128);
    private static final String AMBIGUOUS_WHEN_ENCODED = "/\\.%;?#";

    static {
        PLAIN.set('0', '9' + 1);
        PLAIN.set('A', 'Z' + 1);
        PLAIN.set('a', 'z' + 1);
        "-._~!$&'()*+,=:@".chars().forEach(PLAIN::set);
    }

    private RequestPath() {}

    /** True for an absolute path of plain segments, without a slash at its end, and for the root. */
    public static boolean isPlain(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        if (path.length() == 1) {
            return true;
        }
        int segmentStart = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (!isSegment(path, segmentStart, i)) {
                    return false;
                }
                segmentStart = i + 1;
            }
        }
        return path.indexOf('%') < 0 || isText(path);
    }

    /** Overlong and broken UTF-8 is repaired by some decoders, to dots and slashes at worst. */
    private static boolean isText(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            boolean escape = path.charAt(i) == '%';
            bytes.put((byte) (escape ? Integer.parseInt(path, i + 1, i + 3, 16) : path.charAt(i)));
            i += escape ? 2 : 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static boolean isSegment(String path, int from, int to) {
        if (from == to || isDots(path, from, to)) {
            return false;
        }
        int i = from;
        while (i < to) {
            char c = path.charAt(i);
            if (c == '%') {
                if (i + 2 >= to || !isHarmlessEscape(path, i)) {
                    return false;
                }
                i += 3;
            } else if (PLAIN.get(c)) {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String path, int from, int to) {
        return path.charAt(from) == '.' && (to - from == 1 || to - from == 2 && path.charAt(from + 1) == '.');
    }

    private static boolean isHarmlessEscape(String path, int percent) {
        int high = Character.digit(path.charAt(percent + 1), 16);
        int low = Character.digit(path.charAt(percent + 2), 16);
        int value = high * 16 + low;
        return high >= 0 && low >= 0 && value >= ' ' && value != 0x7f && AMBIGUOUS_WHEN_ENCODED.indexOf(value) < 0;
    }
}
