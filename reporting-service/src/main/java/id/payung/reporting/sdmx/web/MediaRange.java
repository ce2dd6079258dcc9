package id.payung.reporting.sdmx.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One choice of {@code Accept}.
 *
 * @param type in lower case
 * @param options the other parameters, their names and values in lower case
 * @param quality 0 for what is not wanted, at most 1
 */
record MediaRange(String type, Optional<String> version, Map<String, String> options, double quality) {

    /** More choices than that no client has. */
    private static final int MOST = 50;

    /** The choices from the dearest on. */
    static List<MediaRange> of(String accept) {
        return Stream.of(accept.toLowerCase(Locale.ROOT).split(","))
                .limit(MOST)
                .map(MediaRange::one)
                .filter(range -> range.quality > 0)
                .sorted(Comparator.comparingDouble((MediaRange range) -> -range.quality))
                .toList();
    }

    boolean isAnything() {
        return type.equals("*/*") || type.equals("application/*");
    }

    private static MediaRange one(String text) {
        String[] parts = text.split(";");
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] option = parts[i].strip().split("=", 2);
            options.put(
                    option[0].strip(),
                    option.length < 2 ? "" : option[1].strip().replace("\"", ""));
        }
        double quality = quality(Optional.ofNullable(options.remove("q")).orElse("1"));
        options.remove("charset");
        return new MediaRange(parts[0].strip(), Optional.ofNullable(options.remove("version")), options, quality);
    }

    private static double quality(String text) {
        return text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 0;
    }
}
