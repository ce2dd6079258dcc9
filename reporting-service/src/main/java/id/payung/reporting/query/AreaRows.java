package id.payung.reporting.query;

import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Counts;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cells that a question gets, those of areas without anybody included: a zero is an answer too. */
@ApplicationScoped
public class AreaRows {

    private final Areas areas;

    AreaRows(Areas areas) {
        this.areas = areas;
    }

    /** In the order of the cells. */
    public Map<Cell, Counts> wanted(Grouping grouping, MonthSheet sheet) {
        Map<Cell, Counts> rows = new TreeMap<>();
        if (grouping.isOfAreasOnly()) {
            codes(grouping, sheet).forEach(code -> rows.put(cell(grouping.table(), code), Counts.NONE));
        }
        sheet.table(grouping.table().id()).stream()
                .filter(entry -> grouping.wants(entry.getKey()))
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    private Collection<String> codes(Grouping grouping, MonthSheet sheet) {
        if (!grouping.table().has(Dimension.REGION)) {
            return List.of("");
        }
        if (!grouping.has(Dimension.REGION)) {
            return grouping.area().map(Area::code).stream().toList();
        }
        Set<String> codes = new TreeSet<>();
        for (String province : provinces(grouping, sheet)) {
            if (grouping.byProvince()) {
                codes.add(province);
            } else {
                areas.within(province).stream().map(Area::code).forEach(codes::add);
            }
        }
        grouping.area().map(Area::code).ifPresent(code -> codes.removeIf(other -> !other.startsWith(code)));
        return codes;
    }

    private static Set<String> provinces(Grouping grouping, MonthSheet sheet) {
        return grouping.area().map(area -> Set.of(area.province())).orElseGet(() -> provincesWithAnybody(sheet));
    }

    /** Provinces in which somebody is counted. */
    public static Set<String> provincesWithAnybody(MonthSheet sheet) {
        Set<String> provinces = new TreeSet<>();
        Combination byRegion = Combination.of(Set.of(Dimension.REGION)).orElseThrow();
        for (Map.Entry<Cell, Counts> entry : sheet.table(byRegion.id())) {
            if (Area.isProvince(entry.getKey().region())) {
                provinces.add(entry.getKey().region());
            }
        }
        return provinces;
    }

    private static Cell cell(Combination table, String region) {
        return new Cell(table.id(), region, "", "", "", "", "");
    }
}
