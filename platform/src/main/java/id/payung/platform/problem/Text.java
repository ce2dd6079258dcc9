package id.payung.platform.problem;

import java.util.Locale;

/** A sentence in the two languages of the product. */
public record Text(String en, String id) {

    /** The sentence in Indonesian for {@code id}, in English for everything else. */
    public String in(Locale locale) {
        return "id".equals(locale.getLanguage()) || "in".equals(locale.getLanguage()) ? id : en;
    }
}
