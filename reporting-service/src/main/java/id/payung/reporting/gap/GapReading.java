package id.payung.reporting.gap;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.figure.Figures;
import id.payung.reporting.figure.KnownFigures;
import id.payung.reporting.query.AreaRows;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who is covered where, now and in the months before, and reckons the way to the target. */
@ApplicationScoped
class GapReading {

    /** Over how many months the pace is taken. */
    private static final int PACE_MONTHS = 6;

    private static final int BY_REGION =
            Combination.of(Set.of(Dimension.REGION)).orElseThrow().id();

    private final MonthSheets sheets;
    private final Figures figures;
    private final Areas areas;

    GapReading(MonthSheets sheets, Figures figures, Areas areas) {
        this.sheets = sheets;
        this.figures = figures;
        this.areas = areas;
    }

    /** The area asked for and, in a province, all its regencies; without one all provinces where anybody is covered. */
    List<GapRow> rows(Snapshot snapshot, Optional<Area> area, FigureCode denominator, GapReckoning reckoning) {
        YearMonth month = reckoning.month();
        Map<YearMonth, MonthSheet> months = sheets.between(snapshot, month.minusMonths(PACE_MONTHS), month);
        KnownFigures known = figures.at(snapshot);
        return asked(area, months.get(month))
                .map(one -> row(one, months, known.latest(denominator, one.code(), month), reckoning))
                .toList();
    }

    private Stream<Area> asked(Optional<Area> area, MonthSheet sheet) {
        if (area.isEmpty()) {
            return AreaRows.provincesWithAnybody(sheet).stream().flatMap(code -> areas.find(code).stream());
        }
        return area.get().isProvince()
                ? Stream.concat(area.stream(), areas.within(area.get().code()).stream())
                : area.stream();
    }

    private static GapRow row(
            Area area, Map<YearMonth, MonthSheet> months, Optional<Figure> denominator, GapReckoning reckoning) {
        Optional<Long> covered = covered(area, months.get(reckoning.month()));
        Gap gap = covered.isEmpty()
                ? reckoning.ofSuppressed()
                : reckoning.of(covered.get(), denominator.map(Figure::value), history(area, months, reckoning.month()));
        return GapRow.of(area, covered, denominator, gap);
    }

    /** Successive months up to this one, oldest first, back to the first that is hidden. */
    private static List<Long> history(Area area, Map<YearMonth, MonthSheet> months, YearMonth last) {
        LinkedList<Long> history = new LinkedList<>();
        for (YearMonth month = last; months.containsKey(month); month = month.minusMonths(1)) {
            Optional<Long> covered = covered(area, months.get(month));
            if (covered.isEmpty()) {
                break;
            }
            history.addFirst(covered.get());
        }
        return new ArrayList<>(history);
    }

    private static Optional<Long> covered(Area area, MonthSheet sheet) {
        Cell cell = new Cell(BY_REGION, area.code(), "", "", "", "", "");
        return sheet.masked().contains(cell)
                ? Optional.empty()
                : Optional.of(sheet.get(cell).covered());
    }
}
