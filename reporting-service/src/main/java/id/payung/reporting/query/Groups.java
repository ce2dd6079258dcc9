package id.payung.reporting.query;

import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.reference.Occupations;
import id.payung.reporting.tally.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a row says of its place: the values of its groups, with names beside codes. */
@ApplicationScoped
public class Groups {

    private final Areas areas;
    private final Occupations occupations;

    Groups(Areas areas, Occupations occupations) {
        this.areas = areas;
        this.occupations = occupations;
    }

    /** In the order asked for; what was filtered by but not grouped stands in the question, not in the rows. */
    public Map<String, Object> of(Grouping grouping, Cell cell, YearMonth month) {
        Map<String, Object> row = new LinkedHashMap<>();
        grouping.valuesOf(cell).forEach((name, value) -> {
            row.put(name, value);
            switch (name) {
                case "region", "province" ->
                    row.put("regionName", areas.find(value).map(Area::name).orElse(""));
                case "occupation" ->
                    occupations.find(value).ifPresent(occupation -> {
                        row.put("occupationName", occupation.labelEn());
                        row.put("occupationNameId", occupation.labelId());
                    });
                default -> {}
            }
        });
        if (grouping.byMonth()) {
            row.put(Grouping.MONTH, month.toString());
        }
        return row;
    }

    /** The columns of these values, for a table without rows too. */
    public static List<String> columns(Grouping grouping) {
        List<String> columns = new ArrayList<>();
        for (String name : grouping.names()) {
            if (!name.equals(Grouping.MONTH)) {
                columns.add(name);
            }
            if (name.equals("region") || name.equals("province")) {
                columns.add("regionName");
            }
            if (name.equals("occupation")) {
                columns.addAll(List.of("occupationName", "occupationNameId"));
            }
        }
        if (grouping.byMonth()) {
            columns.add(Grouping.MONTH);
        }
        return columns;
    }

    /** The same of a table that leaves its file: every row tells its month, asked for or not. */
    public static List<String> datedColumns(Grouping grouping) {
        List<String> columns = columns(grouping);
        if (!grouping.byMonth()) {
            columns.add(Grouping.MONTH);
        }
        return columns;
    }

    /** The cells of these columns; {@code month} is that of a row that was not asked for its own. */
    public static List<Object> datedCells(List<String> columns, Map<String, Object> row, YearMonth month) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(name -> cells.add(row.getOrDefault(name, name.equals(Grouping.MONTH) ? month : null)));
        return cells;
    }
}
