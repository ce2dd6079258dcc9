package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all published tables of a month show of one figure, and what follows from them by adding and subtracting. */
final class TablesOfMonth {

    private static final Set<String> OF_MONEY = Set.of("contributors", "amount");

    private final String figure;
    private final Map<String, Long> shown = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();
    /** Whole cells by the cells that split them further in one dimension. */
    private final Map<String, Set<String>> parts = new TreeMap<>();

    private TablesOfMonth(String figure) {
        this.figure = figure;
    }

    /**
     * Asks for every table there is, of provinces and of regencies.
     *
     * @param asOf the instant as of which it is asked, empty for now
     */
    static List<TablesOfMonth> asked(Caller analyst, String month, String asOf, List<String> figures) {
        List<TablesOfMonth> tables = figures.stream().map(TablesOfMonth::new).toList();
        for (List<String> names : tables(analyst)) {
            String question = "?to=" + month + asOf + (names.isEmpty() ? "" : "&groupBy=" + String.join(",", names));
            for (String report : List.of("/v1/coverage", "/v1/contributions")) {
                JsonNode rows =
                        analyst.get(report + question).expecting(200).json().path("rows");
                boolean ofMoney = report.endsWith("contributions");
                tables.stream()
                        .filter(one -> OF_MONEY.contains(one.figure) == ofMoney)
                        .forEach(one -> rows.forEach(row -> one.take(names, row)));
            }
        }
        return tables;
    }

    /** The names of the columns of every table. */
    static List<List<String>> tables(Caller analyst) {
        List<List<String>> tables = new ArrayList<>();
        for (JsonNode combination :
                analyst.get("/v1/coverage/combinations").expecting(200).json().path("combinations")) {
            List<String> names = new ArrayList<>();
            combination.forEach(name -> names.add(name.asText()));
            tables.add(names);
            if (names.contains("region")) {
                tables.add(names.stream()
                        .map(name -> name.equals("region") ? "province" : name)
                        .toList());
            }
        }
        return tables;
    }

    /** How a cell of a table is called here. */
    static String cell(List<String> names, JsonNode row) {
        return values(names, row).toString();
    }

    private static Map<String, String> values(List<String> names, JsonNode row) {
        Map<String, String> values = new TreeMap<>();
        names.forEach(name -> values.put(
                name.equals("province") ? "region" : name, row.path(name).asText()));
        return values;
    }

    private void take(List<String> names, JsonNode row) {
        String cell = cell(names, row);
        if (row.path(figure).isNull()) {
            hidden.add(cell);
        } else {
            shown.put(cell, row.path(figure).asLong());
        }
        for (String name : names) {
            Map<String, String> whole = values(names, row);
            if (name.equals("region")) {
                whole.put("region", whole.get("region").substring(0, 2));
            } else {
                whole.remove(name.equals("province") ? "region" : name);
            }
            // who has both programs is one person, but pays for each
            if (!name.equals("program") || figure.equals("amount")) {
                parts.computeIfAbsent(name + " of " + whole, any -> new HashSet<>())
                        .add(cell);
            }
        }
    }

    boolean isOfPersons() {
        return !figure.equals("amount");
    }

    Map<String, Long> shown() {
        return shown;
    }

    Set<String> hidden() {
        return hidden;
    }

    /** The hidden cells whose figure follows from those that are shown. */
    Map<String, Long> workedOut() {
        return workedOut(Map.of());
    }

    /** The same for somebody who knows some of them, for instance one in which they are alone. */
    Map<String, Long> workedOut(Map<String, Long> known) {
        LinearEquations<String> equations = new LinearEquations<>();
        parts.forEach((name, cells) -> {
            String whole = name.substring(name.indexOf(" of ") + 4);
            if (shown.containsKey(whole) || hidden.contains(whole)) {
                Map<String, Long> unknown = new HashMap<>();
                long sum = 0;
                for (String cell : cells) {
                    sum -= told(cell, 1, known, unknown);
                }
                equations.add(unknown, sum - told(whole, -1, known, unknown));
            }
        });
        return equations.solved();
    }

    /** A cell times its factor, or zero and one unknown more. */
    private long told(String cell, long factor, Map<String, Long> known, Map<String, Long> unknown) {
        if (hidden.contains(cell) && !known.containsKey(cell)) {
            unknown.put(cell, factor);
            return 0;
        }
        return factor * (known.containsKey(cell) ? known.get(cell) : shown.get(cell));
    }

    @Override
    public String toString() {
        return figure + ", " + hidden.size() + " hidden of " + (hidden.size() + shown.size());
    }
}
