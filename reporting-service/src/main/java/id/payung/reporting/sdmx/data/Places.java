package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.structure.DataStructure;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of codes in the lists of a message, given as codes are met; no more than the code lists have. */
final class Places {

    private final Map<String, Map<String, Integer>> byComponent = new HashMap<>();

    /** The place of a code of a component, a new one where it was not met before. */
    int of(String component, String code) {
        Map<String, Integer> codes = byComponent.computeIfAbsent(component, any -> new LinkedHashMap<>());
        return codes.computeIfAbsent(code, any -> codes.size());
    }

    int ofMonth(YearMonth month) {
        return of(DataStructure.TIME_PERIOD, month.toString());
    }

    /** The codes of a component in the order of their places. */
    List<String> codes(String component) {
        return List.copyOf(byComponent.getOrDefault(component, Map.of()).keySet());
    }
}
