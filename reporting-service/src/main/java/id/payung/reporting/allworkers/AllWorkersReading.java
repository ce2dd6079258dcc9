package id.payung.reporting.allworkers;

import id.payung.platform.time.WorkClock;
import id.payung.reporting.coverage.Percent;
import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.figure.Figures;
import id.payung.reporting.figure.KnownFigures;
import id.payung.reporting.reference.Area;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/** Adds up who is covered by whom, of those who are among the workers asked for. */
@ApplicationScoped
class AllWorkersReading {

    private static final int BY_REGION =
            Combination.of(Set.of(Dimension.REGION)).orElseThrow().id();

    private final MonthSheets sheets;
    private final Figures figures;

    AllWorkersReading(MonthSheets sheets, Figures figures) {
        this.sheets = sheets;
        this.figures = figures;
    }

    AllWorkers read(Snapshot snapshot, Area area, YearMonth month, FigureCode denominatorCode) {
        KnownFigures known = figures.at(snapshot);
        Set<Segment> segments = Segment.among(denominatorCode);
        Parts parts = Parts.of(known, area, month, segments, own(snapshot, area, month));
        Optional<Figure> denominator =
                known.latest(denominatorCode, area.code(), month).filter(figure -> figure.value() > 0);
        Optional<BigDecimal> percent = parts.sum()
                .filter(members -> !parts.isOwnAlone())
                .flatMap(members -> denominator.map(figure -> Percent.of(members, figure.value())));
        return new AllWorkers(
                area.code(),
                area.name(),
                month,
                WorkClock.shown(snapshot.at()),
                segments,
                parts.all(),
                parts.missing(),
                parts.missing().isEmpty(),
                parts.sum().orElse(null),
                denominatorCode.name(),
                denominator.map(Figure::value).orElse(null),
                denominator.map(Figure::source).orElse(null),
                denominator.map(Figure::asOf).orElse(null),
                percent.orElse(null),
                percent.map(Percent::isAbove100).orElse(null),
                percent.isPresent() ? null : reason(parts));
    }

    private static String reason(Parts parts) {
        if (parts.isHidden()) {
            return "SUPPRESSED";
        }
        return parts.isOwnAlone() ? "SEGMENTS_MISSING" : "NO_DENOMINATOR";
    }

    private Part own(Snapshot snapshot, Area area, YearMonth month) {
        MonthSheet sheet = sheets.of(snapshot, month);
        Cell cell = new Cell(BY_REGION, area.code(), "", "", "", "", "");
        Long covered = sheet.masked().contains(cell) ? null : sheet.get(cell).covered();
        return new Part(Segment.SUBSIDISED.name(), covered, "Payung", month.atEndOfMonth(), false);
    }
}
