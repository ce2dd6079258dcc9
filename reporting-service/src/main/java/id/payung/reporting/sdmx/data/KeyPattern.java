package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.SdmxProblems;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of series: codes by dimension, any where a dimension is absent.
 *
 * @param codes of SDMX
 */
record KeyPattern(Map<SeriesDimension, Set<String>> codes) {

    /** Most patterns of one query. */
    static final int MOST = 100;

    private static final Set<String> ANY = Set.of("", "*", "all");

    /** Reads keys separated by commas; in each {@code *} or nothing is any code, and plus is "or". */
    static List<KeyPattern> of(String keys) {
        String[] each = keys.split(",", -1);
        if (each.length > MOST) {
            throw SdmxProblems.malformedPath("At most " + MOST + " keys", "Paling banyak " + MOST + " kunci");
        }
        return Arrays.stream(each).map(KeyPattern::one).toList();
    }

    private static KeyPattern one(String key) {
        Map<SeriesDimension, Set<String>> codes = new EnumMap<>(SeriesDimension.class);
        SeriesDimension[] dimensions = SeriesDimension.values();
        String[] parts = key.split("\\.", -1);
        if (parts.length > dimensions.length || !key.matches("[A-Za-z0-9_@$+*.-]*")) {
            String order =
                    String.join(".", Arrays.stream(dimensions).map(Enum::name).toList());
            throw SdmxProblems.malformedPath("A key is " + order, "Kunci adalah " + order);
        }
        for (int i = 0; i < parts.length; i++) {
            if (!ANY.contains(parts[i])) {
                codes.put(dimensions[i], new TreeSet<>(Arrays.asList(parts[i].split("\\+"))));
            }
        }
        return new KeyPattern(codes);
    }

    boolean matches(SeriesDimension dimension, String code) {
        Set<String> wanted = codes.get(dimension);
        return wanted == null || wanted.contains(code);
    }
}
