package id.payung.reporting.coverage;

import id.payung.reporting.query.AreaRows;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sdmx.SeriesQuery;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
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

    Zeros(Areas areas, SeriesQuery query) {
        this.areas = areas;
        this.asked = query.codes().getOrDefault(Dimension.REGION, Set.of());
    }

    /** The cells of a table that are zero in a month where nobody is counted in them. */
    Stream<Cell> cells(Combination table, MonthSheet sheet) {
        if (table.dimensions().isEmpty()) {
            return Stream.of(cell(table, ""));
        }
        if (!table.dimensions().equals(AREAS)) {
            return Stream.empty();
        }
        Set<String> codes = new TreeSet<>(asked);
        codes.remove("");
        AreaRows.provincesWithAnybody(sheet).forEach(province -> {
            codes.add(province);
            areas.within(province).stream().map(Area::code).forEach(codes::add);
        });
        return codes.stream().map(code -> cell(table, code));
    }

    private static Cell cell(Combination table, String region) {
        return new Cell(table.id(), region, "", "", "", "", "");
    }
}
