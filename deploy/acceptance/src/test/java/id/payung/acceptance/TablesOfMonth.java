package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What all published tables of a month show of one figure. */
final class TablesOfMonth {

    private static final Set<String> OF_MONEY = Set.of("contributors", "amount");

    private static final Map<String, String> DIMENSIONS = Map.of(
            "REF_AREA", "region",
            "OCCUPATION", "occupation",
            "SPONSOR", "sponsor",
            "PROGRAM", "program",
            "SEX", "sex",
            "AGE_GROUP", "ageGroup");

    private static final Map<String, String> AGES = Map.of("Y_LT15", "UNDER_15", "Y_GE65", "65+");

    private final String figure;
    private final CellSums sums = new CellSums();

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
        tables.stream().filter(one -> one.figure.equals("numerator")).forEach(one -> {
            one.takeGap(analyst, month, asOf);
            if (asOf.isEmpty()) {
                one.takeSeries(analyst, month);
            }
        });
        return tables;
    }

    /** Persons by area once more. */
    private void takeGap(Caller analyst, String month, String asOf) {
        JsonNode gaps = analyst.get("/v1/gap?region=64&month=" + month + asOf)
                .expecting(200)
                .json()
                .path("rows");
        assertThat(gaps).isNotEmpty();
        for (JsonNode gap : gaps) {
            if (!gap.path("covered").isNull()) {
                known(
                        Map.of("region", gap.path("region").asText()),
                        gap.path("covered").asLong());
            }
        }
    }

    /** All tables once more, as statistical software reads them, which cannot ask as of when. */
    private void takeSeries(Caller analyst, String month) {
        List<NamedCsvRecord> observations = CsvRows.of(analyst.get(
                        "/sdmx/data/dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?c%5BTIME_PERIOD%5D=eq:" + month,
                        Map.of("Accept", "application/vnd.sdmx.data+csv;version=2.0.0"))
                .expecting(200));
        assertThat(observations)
                .hasSizeGreaterThanOrEqualTo(sums.shown().size() + sums.hidden().size());
        for (NamedCsvRecord one : observations) {
            if (!one.getField("OBS_VALUE").isEmpty()) {
                known(ofSeries(one), Long.parseLong(one.getField("OBS_VALUE")));
            }
        }
    }

    private static Map<String, String> ofSeries(NamedCsvRecord series) {
        Map<String, String> values = new TreeMap<>();
        DIMENSIONS.forEach((dimension, name) -> {
            String code = series.getField(dimension);
            if (!code.equals("_T")) {
                values.put(name, code);
            }
        });
        values.computeIfPresent("region", (name, code) -> code.replaceFirst("^([0-9]{2})([0-9]{2})$", "$1.$2"));
        values.computeIfPresent(
                "ageGroup",
                (name, code) -> AGES.getOrDefault(code, code.substring(1).replace("T", "-")));
        return values;
    }

    /** What another door tells of a cell: the same, and nothing of one that is hidden. */
    private void known(Map<String, String> values, long persons) {
        String cell = new TreeMap<>(values).toString();
        assertThat(sums.hidden()).as("told elsewhere").doesNotContain(cell);
        assertThat(sums.shown().getOrDefault(cell, persons)).as(cell).isEqualTo(persons);
        sums.shown().put(cell, persons);
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

    static Map<String, String> values(List<String> names, JsonNode row) {
        Map<String, String> values = new TreeMap<>();
        names.forEach(name -> values.put(
                name.equals("province") ? "region" : name, row.path(name).asText()));
        return values;
    }

    private void take(List<String> names, JsonNode row) {
        String cell = cell(names, row);
        sums.tell(cell, row.path(figure));
        for (String name : names) {
            Map<String, String> whole = values(names, row);
            if (name.equals("region")) {
                whole.put("region", whole.get("region").substring(0, 2));
            } else {
                whole.remove(name.equals("province") ? "region" : name);
            }
            // who has both programs is one person, but pays for each
            if (!name.equals("program") || figure.equals("amount")) {
                sums.split(name, whole.toString(), cell);
            }
        }
    }

    boolean isOfPersons() {
        return !figure.equals("amount");
    }

    CellSums sums() {
        return sums;
    }

    @Override
    public String toString() {
        return figure + ", " + sums;
    }
}
