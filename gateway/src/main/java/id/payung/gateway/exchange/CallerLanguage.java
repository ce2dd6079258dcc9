package id.payung.gateway.exchange;

import java.util.List;
import java.util.Locale;

/** The language of an answer, by {@code Accept-Language}: Indonesian or English. */
public final class CallerLanguage {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, INDONESIAN);
    private static final int LONGEST_HEADER = 200;

    private CallerLanguage() {}

    /** English where nothing fits or nothing can be read. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
