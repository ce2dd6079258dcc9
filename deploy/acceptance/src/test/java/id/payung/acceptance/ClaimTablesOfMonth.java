package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all published tables show of the claims reported in a month, every number of every row. */
final class ClaimTablesOfMonth {

    private static final List<List<String>> TABLES = List.of(
            List.of(),
            List.of("region"),
            List.of("province"),
            List.of("kind"),
            List.of("program"),
            List.of("region", "kind"),
            List.of("province", "kind"),
            List.of("region", "program"),
            List.of("province", "program"),
            List.of("kind", "program"));

    /** Numbers of a row that are the sum of others. */
    private static final Map<String, List<String>> WITHIN = Map.of(
            "reported", List.of("open", "withdrawn", "decided"),
            "decided", List.of("granted", "partlyGranted", "denied"));

    private static final List<String> NUMBERS = List.of(
            "reported",
            "open",
            "withdrawn",
            "decided",
            "granted",
            "partlyGranted",
            "denied",
            "paid",
            "withScholarships");

    private ClaimTablesOfMonth() {}

    static CellSums asked(Caller analyst, String month) {
        CellSums sums = new CellSums();
        for (List<String> names : TABLES) {
            String groups = names.isEmpty() ? "" : "&groupBy=" + String.join(",", names);
            analyst.get("/v1/claims-statistics?from=" + month + "&to=" + month + groups)
                    .expecting(200)
                    .json()
                    .path("rows")
                    .forEach(row -> take(sums, names, row));
        }
        return sums;
    }

    private static void take(CellSums sums, List<String> names, JsonNode row) {
        Map<String, String> cell = TablesOfMonth.values(names, row);
        for (String number : NUMBERS) {
            sums.tell(of(number, cell), row.path(number));
            cell.keySet().forEach(name -> sums.split(name, of(number, whole(cell, name)), of(number, cell)));
        }
        WITHIN.forEach((whole, parts) ->
                parts.forEach(part -> sums.split("what became of it", of(whole, cell), of(part, cell))));
    }

    /** The cell that has all regencies of the province, or all there are of anything else. */
    private static Map<String, String> whole(Map<String, String> cell, String name) {
        Map<String, String> whole = new TreeMap<>(cell);
        if (name.equals("region") && cell.get(name).length() > 2) {
            whole.put(name, cell.get(name).substring(0, 2));
        } else {
            whole.remove(name);
        }
        return whole;
    }

    private static String of(String number, Map<String, String> cell) {
        return number + " of " + cell;
    }
}
