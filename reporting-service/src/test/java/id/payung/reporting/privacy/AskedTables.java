package id.payung.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.reporting.testing.Recount;
import id.payung.reporting.testing.Reports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What all published tables of a month show of one figure, of persons or of money, and how they add up. */
final class AskedTables {

    private static final Set<String> OF_PERSONS = Set.of("numerator", "inArrears", "contributors");
    private static final Set<String> OF_CONTRIBUTIONS = Set.of("contributors", "amount");

    final Map<String, Long> shown = new HashMap<>();
    final Set<String> hidden = new HashSet<>();

    private final Map<List<String>, List<Map<String, String>>> cells = new HashMap<>();
    private final YearMonth month;
    private final String figure;

    private AskedTables(YearMonth month, String figure) {
        this.month = month;
        this.figure = figure;
    }

    @Override
    public String toString() {
        return figure + " of " + month;
    }

    boolean isOfPersons() {
        return OF_PERSONS.contains(figure);
    }

    static List<List<String>> combinations() {
        List<List<String>> combinations = new ArrayList<>();
        for (JsonNode combination : Reports.get("/v1/coverage/combinations").get("combinations")) {
            List<String> dimensions = new ArrayList<>();
            combination.forEach(name -> dimensions.add(name.asText()));
            combinations.add(dimensions);
        }
        return combinations;
    }

    static List<String> provinces(List<String> dimensions) {
        return dimensions.stream()
                .map(name -> name.equals("region") ? "province" : name)
                .toList();
    }

    /** Asks for every table of a month, of provinces and of regencies; what they show of each of the figures. */
    static List<AskedTables> of(YearMonth month, String asOf, List<String> figures) {
        List<AskedTables> tables =
                figures.stream().map(figure -> new AskedTables(month, figure)).toList();
        for (List<String> dimensions : combinations()) {
            ask(tables, dimensions, dimensions, month, asOf);
            if (dimensions.contains("region")) {
                ask(tables, dimensions, provinces(dimensions), month, asOf);
            }
        }
        return tables;
    }

    private static void ask(
            List<AskedTables> tables, List<String> dimensions, List<String> names, YearMonth month, String asOf) {
        String query = "?to=" + month + asOf + (names.isEmpty() ? "" : "&groupBy=" + String.join(",", names));
        JsonNode persons = Reports.get("/v1/coverage" + query).get("rows");
        JsonNode contributions = Reports.get("/v1/contributions" + query).get("rows");
        Map<String, Boolean> suppressed = new TreeMap<>();
        for (JsonNode row : persons) {
            assertThat(row.get("numerator").isNull())
                    .isEqualTo(row.get("suppressed").asBoolean());
            suppressed.put(
                    cell(dimensions, names, row).toString(),
                    row.get("suppressed").asBoolean());
        }
        for (JsonNode row : contributions) {
            assertThat(suppressed)
                    .as("one mask for persons and money")
                    .containsEntry(
                            cell(dimensions, names, row).toString(),
                            row.get("suppressed").asBoolean());
            assertThat(row.get("amount").isNull())
                    .isEqualTo(row.get("suppressed").asBoolean());
        }
        tables.forEach(
                one -> one.take(dimensions, names, OF_CONTRIBUTIONS.contains(one.figure) ? contributions : persons));
    }

    private void take(List<String> dimensions, List<String> names, JsonNode rows) {
        for (JsonNode row : rows) {
            Map<String, String> cell = cell(dimensions, names, row);
            cells.computeIfAbsent(dimensions, any -> new ArrayList<>()).add(cell);
            if (row.get(figure).isNull()) {
                hidden.add(cell.toString());
            } else {
                shown.put(cell.toString(), row.get(figure).asLong());
            }
        }
    }

    static Map<String, String> cell(List<String> dimensions, List<String> names, JsonNode row) {
        Map<String, String> cell = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            cell.put(dimensions.get(i), row.get(names.get(i)).asText());
        }
        return cell;
    }

    /** Every cell is the sum of those that say more of the same, regencies under their province, one dimension at a time. */
    List<Sum<String>> sums() {
        Map<String, List<String>> parts = new TreeMap<>();
        cells.forEach((dimensions, table) -> table.forEach(cell -> dimensions.forEach(dimension -> {
            Map<String, String> whole = new TreeMap<>(cell);
            if (dimension.equals("region") && cell.get("region").length() > 2) {
                whole.put("region", cell.get("region").substring(0, 2));
            } else {
                whole.remove(dimension);
            }
            boolean published =
                    whole.containsKey(dimension) || cells.containsKey(List.copyOf(without(dimensions, dimension)));
            // who has both programs is one person, but pays for each
            if (published && !(dimension.equals("program") && isOfPersons())) {
                parts.computeIfAbsent(dimension + " of " + whole, any -> new ArrayList<>())
                        .add(cell.toString());
            }
        })));
        List<Sum<String>> sums = new ArrayList<>();
        parts.forEach((name, some) -> {
            String whole = name.substring(name.indexOf(" of ") + 4);
            if (shown.containsKey(whole) || hidden.contains(whole)) {
                sums.add(new Sum<>(whole, some));
            }
        });
        return sums;
    }

    private static List<String> without(List<String> dimensions, String dimension) {
        return dimensions.stream().filter(name -> !name.equals(dimension)).toList();
    }

    /** What they would show if nothing were hidden. */
    Map<String, Long> truth(Recount recount) {
        Map<String, Long> truth = new HashMap<>();
        cells.keySet().forEach(dimensions -> {
            for (String area : List.of("region", "province")) {
                List<String> names = dimensions.stream()
                        .map(name -> name.equals("region") ? area : name)
                        .toList();
                recount.count(month, names).forEach((values, count) -> {
                    Map<String, String> cell = new TreeMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        cell.put(dimensions.get(i), values.get(i));
                    }
                    truth.put(cell.toString(), value(count, figure));
                });
            }
        });
        return truth;
    }

    private static long value(Recount.Count count, String figure) {
        return switch (figure) {
            case "numerator" -> count.covered;
            case "inArrears" -> count.inArrears;
            case "contributors" -> count.contributors;
            case "amount" -> count.amount;
            default -> throw new IllegalArgumentException(figure);
        };
    }
}
