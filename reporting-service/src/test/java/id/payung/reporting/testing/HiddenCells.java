package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells that coverage does not show: no other report may tell more. */
public final class HiddenCells {

    private final Set<List<String>> hidden = new HashSet<>();

    private HiddenCells() {}

    /** Of provinces, and of regencies and cities, as known now. */
    public static HiddenCells ofAreas(YearMonth first, YearMonth last) {
        HiddenCells all = of(List.of("province"), first, last, "");
        all.hidden.addAll(of(List.of("region"), first, last, "").hidden);
        return all;
    }

    /** @param asOf an instant as answers tell it, or empty for now */
    public static HiddenCells of(List<String> groups, YearMonth first, YearMonth last, String asOf) {
        HiddenCells all = new HiddenCells();
        List<String> names = new ArrayList<>(groups);
        names.add("month");
        String question = "/v1/coverage?from=" + first + "&to=" + last + "&groupBy=" + String.join(",", names)
                + (asOf.isEmpty() ? "" : "&asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8));
        for (JsonNode row : Reports.get(question).get("rows")) {
            if (row.get("suppressed").asBoolean()) {
                all.hidden.add(
                        names.stream().map(name -> row.get(name).asText()).toList());
            }
        }
        return all;
    }

    public boolean has(List<String> cell, YearMonth month) {
        List<String> named = new ArrayList<>(cell);
        named.add(month.toString());
        return hidden.contains(named);
    }
}
