package id.payung.reporting.coverage;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.figure.KnownFigures;
import id.payung.reporting.query.AreaRows;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell is measured by: the latest figure of its area at or before the month. Where everybody lives in one province,
 * the total is measured by that province; where nobody is counted yet, by the only province that has a figure.
 */
final class Denominators {

    private static final Set<Dimension> NOT_SPLIT = Set.of(Dimension.OCCUPATION, Dimension.SEX, Dimension.AGE_GROUP);

    private final KnownFigures figures;
    private final FigureCode code;

    Denominators(KnownFigures figures, FigureCode code) {
        this.figures = figures;
        this.code = code;
    }

    /** No source splits its figure by occupation, sex or age: a share of everybody would mislead. */
    boolean areSplitLike(Combination table) {
        return table.dimensions().stream().noneMatch(NOT_SPLIT::contains);
    }

    Optional<Figure> of(Cell cell, MonthSheet sheet, YearMonth month) {
        return area(cell, sheet)
                .flatMap(area -> figures.latest(code, area, month))
                .filter(figure -> figure.value() > 0);
    }

    private Optional<String> area(Cell cell, MonthSheet sheet) {
        if (!cell.region().isEmpty()) {
            return Optional.of(cell.region());
        }
        Set<String> provinces = AreaRows.provincesWithAnybody(sheet);
        Set<String> measured = provinces.isEmpty() ? figures.provincesWith(code) : provinces;
        return measured.size() == 1 ? Optional.of(measured.iterator().next()) : Optional.empty();
    }
}
