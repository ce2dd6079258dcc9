package id.payung.reporting.coverage;

import id.payung.reporting.query.AreaRows;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sdmx.SeriesQuery;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where nobody is counted, and that is an answer, as in {@link AreaRows}: in total, in the areas asked for by code, and
 * in those of provinces where somebody is.
 */
final class Zeros {

    private static final Set<Dimension> AREAS = Set.of(Dimension.REGION);

    private final Areas areas;
    private final Set<String> asked;
    private final Map<YearMonth, Set<String>> provinces = new HashMap<>();

    Zeros(Areas areas, SeriesQuery query, Map<YearMonth, MonthSheet> months) {
        this.areas = areas;
        this.asked = query.codes().getOrDefault(Dimension.REGION, Set.of());
        months.forEach((month, sheet) -> provinces.put(month, AreaRows.provincesWithAnybody(sheet)));
    }

    /** The cells of a table that have a zero in any of the months. */
    Stream<Cell> cells(Combination table) {
        if (table.dimensions().isEmpty()) {
            return Stream.of(cell(table, ""));
        }
        if (!table.dimensions().equals(AREAS)) {
            return Stream.empty();
        }
        Set<String> codes = new TreeSet<>(asked);
        codes.remove("");
        provinces
                .values()
                .forEach(all -> all.forEach(province -> {
                    codes.add(province);
                    areas.within(province).stream().map(Area::code).forEach(codes::add);
                }));
        return codes.stream().map(code -> cell(table, code));
    }

    /** Whether a cell without anybody has a zero in this month. */
    boolean has(Combination table, Cell cell, YearMonth month) {
        if (table.dimensions().isEmpty()) {
            return true;
        }
        return table.dimensions().equals(AREAS)
                && (asked.contains(cell.region()) || provinces.get(month).contains(Area.provinceOf(cell.region())));
    }

    private static Cell cell(Combination table, String region) {
        return new Cell(table.id(), region, "", "", "", "", "");
    }
}
