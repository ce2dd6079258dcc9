package id.payung.reporting.sdmx.web;

import java.util.List;
import java.util.Map;

/** The formats of messages: media type, version, plain media types that mean it too, and its word in {@code format}. */
public enum SdmxFormat {
    DATA_JSON("application/vnd.sdmx.data+json", "2.0.0", List.of("application/json"), "json"),
    DATA_CSV("application/vnd.sdmx.data+csv", "2.0.0", List.of("text/csv"), "csv"),
    DATA_GENERIC("application/vnd.sdmx.genericdata+xml", "2.1", List.of("application/xml", "text/xml"), "generic"),
    DATA_SPECIFIC("application/vnd.sdmx.structurespecificdata+xml", "2.1", List.of(), "structurespecific"),
    STRUCTURE_JSON("application/vnd.sdmx.structure+json", "2.0.0", List.of("application/json"), "json"),
    STRUCTURE_XML("application/vnd.sdmx.structure+xml", "2.1", List.of("application/xml", "text/xml"), "xml");

    /** The option is named in the singular and in the plural by different pages of the standard. */
    private static final List<String> KEYS = List.of("none", "series", "obs", "both");

    private final String mediaType;
    private final String version;
    private final List<String> aliases;
    private final String word;

    SdmxFormat(String mediaType, String version, List<String> aliases, String word) {
        this.mediaType = mediaType;
        this.version = version;
        this.aliases = aliases;
        this.word = word;
    }

    /** With its version, as {@code Accept} should name it. */
    public String contentType() {
        return mediaType + ";version=" + version;
    }

    String word() {
        return word;
    }

    /** The options that may stand beside the version, with their values. */
    Map<String, List<String>> options() {
        return this == DATA_CSV
                ? Map.of(
                        "labels",
                        List.of("id", "name", "both"),
                        "keys",
                        KEYS,
                        "key",
                        KEYS,
                        "timeformat",
                        List.of("original"))
                : Map.of();
    }

    boolean isMeantBy(MediaRange range) {
        boolean named = mediaType.equals(range.type()) || aliases.contains(range.type());
        return range.isAnything()
                || named && range.version().map(this::isVersion).orElse(true) && hasOptions(range);
    }

    /** {@code 2.0.0}, or from a part with a plus on any that is not lower. */
    private boolean isVersion(String wanted) {
        if (wanted.equals(version)) {
            return true;
        }
        String[] least = wanted.replace("+", "").split("\\.");
        String[] ours = version.split("\\.");
        int fixed = wanted.substring(0, Math.max(0, wanted.indexOf('+'))).split("\\.").length - 1;
        if (!wanted.matches("[0-9+.]{1,20}") || wanted.indexOf('+') < 0 || least.length != ours.length) {
            return false;
        }
        for (int i = 0; i < ours.length; i++) {
            int order = ours[i].compareTo(least[i]);
            if (i < fixed ? order != 0 : order < 0) {
                return false;
            }
            if (i >= fixed && order > 0) {
                return true;
            }
        }
        return true;
    }

    private boolean hasOptions(MediaRange range) {
        return range.options().entrySet().stream().allMatch(option -> options()
                .getOrDefault(option.getKey(), List.of(option.getValue()))
                .contains(option.getValue()));
    }
}
