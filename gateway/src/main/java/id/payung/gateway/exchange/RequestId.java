package id.payung.gateway.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The name of a request in answers, problems and logs.
 *
 * @param value 8 to 64 letters, digits, dots, dashes and underscores
 */
public record RequestId(String value) {

    /** Accepted from callers and always answered. */
    public static final String HEADER = "x-request-id";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    /** A NIK has 16 digits and must not reach a log by this door. */
    private static final int DIGITS_IN_A_ROW = 15;

    static RequestId acceptOrCreate(String offered) {
        return offered != null && isAcceptable(offered) ? new RequestId(offered) : create();
    }

    private static RequestId create() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new RequestId(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
    }

    private static boolean isAcceptable(String offered) {
        if (offered.length() < SHORTEST || offered.length() > LONGEST) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < offered.length(); i++) {
            char c = offered.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits = digit ? digits + 1 : 0;
            boolean allowed = digit || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.';
            if (!allowed || digits > DIGITS_IN_A_ROW) {
                return false;
            }
        }
        return true;
    }
}
