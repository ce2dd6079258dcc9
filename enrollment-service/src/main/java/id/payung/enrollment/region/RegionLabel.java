package id.payung.enrollment.region;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The ways people write one region. A key is the text without case, spaces and punctuation. */
final class RegionLabel {
    private static final String REGENCY = "Kabupaten ";

    private RegionLabel() {}

    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    static Set<String> keysOf(Region region) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(region.code()));
        keys.add(key(region.name()));
        String plain = region.name().replace("Administrasi ", "");
        keys.add(key(plain));
        keys.add(key(plain.substring(plain.indexOf(' '))));
        if (plain.startsWith(REGENCY)) {
            keys.add(key("Kab " + plain.substring(REGENCY.length())));
        }
        return keys;
    }
}
