package id.payung.reporting.coverage;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.Figures;
import id.payung.reporting.query.AreaRows;
import id.payung.reporting.query.Groups;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads coverage from the sheets of the months, with denominators and without what must not be shown. */
@ApplicationScoped
class CoverageReading {

    private final MonthSheets sheets;
    private final Figures figures;
    private final AreaRows areaRows;
    private final Groups groups;

    CoverageReading(MonthSheets sheets, Figures figures, AreaRows areaRows, Groups groups) {
        this.sheets = sheets;
        this.figures = figures;
        this.areaRows = areaRows;
        this.groups = groups;
    }

    /** Rows month by month, read as they are taken. */
    Stream<CoverageRow> rows(CoverageQuestion question, Snapshot snapshot) {
        Denominators denominators = new Denominators(figures.at(snapshot), question.denominator());
        return sheets.oneByOne(
                        snapshot, question.shown().first(), question.shown().last())
                .flatMap(month -> rows(question, denominators, month.getKey(), month.getValue()));
    }

    private Stream<CoverageRow> rows(
            CoverageQuestion question, Denominators denominators, YearMonth month, MonthSheet sheet) {
        boolean split = denominators.areSplitLike(question.grouping().table());
        return areaRows.wanted(question.grouping(), sheet).entrySet().stream().map(entry -> {
            Cell cell = entry.getKey();
            Counts counts = entry.getValue();
            Optional<Figure> denominator = split ? denominators.of(cell, sheet, month) : Optional.empty();
            return CoverageRow.of(
                    groups.of(question.grouping(), cell, month),
                    sheet.masked().contains(cell) ? Optional.empty() : Optional.of(counts.covered()),
                    sheet.arrearsMasked().contains(cell) ? Optional.empty() : Optional.of(counts.inArrears()),
                    denominator,
                    split);
        });
    }
}
