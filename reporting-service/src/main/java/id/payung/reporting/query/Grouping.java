package id.payung.reporting.query;

import id.payung.platform.problem.ProblemType;
import id.payung.platform.web.Queries;
import id.payung.reporting.reference.Area;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How figures are split and which of them are wanted.
 *
 * @param names groups in the order asked for, as in the query
 * @param byMonth every month has rows of its own, not the last one alone
 * @param byProvince regions are provinces, not regencies
 * @param table the published combination that has all dimensions of groups and filters
 * @param area only this province, regency or city
 * @param values only cells with these values
 */
public record Grouping(
        List<String> names,
        boolean byMonth,
        boolean byProvince,
        Combination table,
        Optional<Area> area,
        Map<Dimension, String> values) {

    /** The group that is no dimension of the tables: every table is kept by month. */
    public static final String MONTH = "month";

    private static final String PROVINCE = "province";

    public static final ProblemType NOT_PUBLISHED = new ProblemType(
            "combination-not-published",
            422,
            "Groups and filters together are no published combination",
            "Kombinasi kelompok dan saringan ini tidak diterbitkan");

    /** Reads groups and filters; 400 for what nobody knows, 422 for what is not published together. */
    public static Grouping of(String groupBy, Optional<Area> area, Map<Dimension, String> values) {
        Set<String> names = names(groupBy);
        Set<Dimension> grouped = new LinkedHashSet<>();
        for (String name : names) {
            if (name.equals(PROVINCE)) {
                grouped.add(Dimension.REGION);
            } else if (!name.equals(MONTH)) {
                grouped.add(Dimension.named(name).orElseThrow(Grouping::unknownGroup));
            }
        }
        Set<Dimension> needed = new LinkedHashSet<>(grouped);
        area.ifPresent(any -> needed.add(Dimension.REGION));
        needed.addAll(values.keySet());
        Combination table = Combination.of(needed).orElseThrow(Grouping::notPublished);
        return new Grouping(
                List.copyOf(names), names.contains(MONTH), names.contains(PROVINCE), table, area, Map.copyOf(values));
    }

    private static Set<String> names(String groupBy) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : groupBy == null || groupBy.isBlank() ? new String[0] : groupBy.split(",", -1)) {
            if (!names.add(name.strip())) {
                throw unknownGroup();
            }
        }
        if (names.contains(PROVINCE) && names.contains(Dimension.REGION.label())) {
            throw unknownGroup();
        }
        return names;
    }

    /** The same where every row tells its month anyway. */
    public Grouping withoutMonth() {
        List<String> others = names.stream().filter(name -> !name.equals(MONTH)).toList();
        return new Grouping(others, false, byProvince, table, area, values);
    }

    /** Whether rows are split by this dimension. */
    public boolean has(Dimension dimension) {
        return names.contains(dimension.label()) || dimension == Dimension.REGION && byProvince;
    }

    /** Whether a cell of the table belongs to what was asked for. */
    public boolean wants(Cell cell) {
        return wantsArea(cell.region())
                && values.entrySet().stream()
                        .allMatch(filter -> cell.get(filter.getKey()).equals(filter.getValue()));
    }

    private boolean wantsArea(String region) {
        if (!table.has(Dimension.REGION)) {
            return true;
        }
        if (!has(Dimension.REGION)) {
            return area.map(Area::code).equals(Optional.of(region));
        }
        boolean rightLevel = byProvince == Area.isProvince(region);
        return rightLevel && area.map(Area::code).map(region::startsWith).orElse(true);
    }

    /** The values by which a cell stands for its row, by name and in the order asked for; without the month. */
    public Map<String, String> valuesOf(Cell cell) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String name : names) {
            if (name.equals(PROVINCE)) {
                row.put(name, cell.region());
            } else if (!name.equals(MONTH)) {
                row.put(name, cell.get(Dimension.named(name).orElseThrow()));
            }
        }
        return row;
    }

    /** Whether the cells wanted are known without looking: totals and areas count zero where nobody is. */
    public boolean isOfAreasOnly() {
        return values.isEmpty()
                && (table.dimensions().isEmpty() || table.dimensions().equals(Set.of(Dimension.REGION)));
    }

    private static RuntimeException unknownGroup() {
        String known = PROVINCE + " or region, occupation, sponsor, program, sex, ageGroup, " + MONTH;
        return Queries.invalid("groupBy", "Any of " + known + ", each once", "Salah satu atau beberapa dari " + known);
    }

    /** The refusal of a combination that is not published, with all that are. */
    public static RuntimeException notPublished() {
        String split = String.join(
                "; ", published().stream().filter(names -> !names.isEmpty()).toList());
        return NOT_PUBLISHED.because(
                "Published are the total and: " + split, "Yang diterbitkan: jumlah seluruhnya dan " + split);
    }

    /** The published combinations as groupBy names them; the total is empty, as it is asked for without groups. */
    public static List<String> published() {
        return Combination.PUBLISHED.stream()
                .map(combination -> String.join(",", labels(combination)))
                .toList();
    }

    /** The dimensions of a combination as a query names them. */
    public static List<String> labels(Combination combination) {
        List<String> labels = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (combination.has(dimension)) {
                labels.add(dimension.label());
            }
        }
        return labels;
    }
}
