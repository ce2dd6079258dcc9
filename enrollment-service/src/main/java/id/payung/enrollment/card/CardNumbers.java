package id.payung.enrollment.card;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Numbers of cards: 60 bits by lot, in letters and digits that nobody takes for another (Crockford's base 32). */
final class CardNumbers {

    static final int LENGTH = 12;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CardNumbers() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, SYMBOLS.length())
                .mapToObj(i -> String.valueOf(SYMBOLS.charAt(i)))
                .collect(Collectors.joining());
    }
}
