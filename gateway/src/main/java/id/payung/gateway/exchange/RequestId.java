package id.payung.gateway.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

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
    /** The usual random names: digits come in them by chance, but no NIK in a row. */
    private static final Pattern RANDOM =
            Pattern.compile("(?!.*[0-9]{16})(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");
    /** A phone has ten digits and more, a NIK sixteen, however they are grouped: neither must reach a log by this door. */
    private static final int MOST_DIGITS = 9;

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
            boolean allowed = digit || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.';
            if (!allowed) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits <= MOST_DIGITS || RANDOM.matcher(offered).matches();
    }
}
