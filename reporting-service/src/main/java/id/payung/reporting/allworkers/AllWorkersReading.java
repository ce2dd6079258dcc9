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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds up who is covered by whom. Where a source counts all segments together and none of them was counted later, its
 * figure is the sum, for it counts those enrolled here too; the segments are then shown beside it and not added again.
 */
@ApplicationScoped
class AllWorkersReading {

    private static final List<FigureCode> SEGMENTS =
            List.of(FigureCode.MEMBERS_WAGE_EARNERS, FigureCode.MEMBERS_CONSTRUCTION, FigureCode.MEMBERS_SELF_PAID);

    private final MonthSheets sheets;
    private final Figures figures;

    AllWorkersReading(MonthSheets sheets, Figures figures) {
        this.sheets = sheets;
        this.figures = figures;
    }

    AllWorkers read(Snapshot snapshot, Area area, YearMonth month, FigureCode denominatorCode) {
        KnownFigures known = figures.at(snapshot);
        List<Part> parts = parts(snapshot, known, area, month);
        List<Part> added = parts.stream().filter(Part::included).toList();
        boolean hidden = added.stream().anyMatch(part -> part.value() == null);
        Optional<Long> sum = hidden || added.isEmpty()
                ? Optional.empty()
                : Optional.of(added.stream().mapToLong(Part::value).sum());
        Optional<Figure> denominator =
                known.latest(denominatorCode, area.code(), month).filter(figure -> figure.value() > 0);
        Optional<BigDecimal> percent =
                sum.flatMap(members -> denominator.map(figure -> Percent.of(members, figure.value())));
        return new AllWorkers(
                area.code(),
                area.name(),
                month,
                WorkClock.shown(snapshot.at()),
                parts,
                sum.orElse(null),
                denominatorCode.name(),
                denominator.map(Figure::value).orElse(null),
                denominator.map(Figure::source).orElse(null),
                denominator.map(Figure::asOf).orElse(null),
                percent.orElse(null),
                percent.map(Percent::isAbove100).orElse(null),
                percent.isPresent() ? null : hidden ? "SUPPRESSED" : sum.isEmpty() ? "NO_MEMBERS" : "NO_DENOMINATOR");
    }

    private List<Part> parts(Snapshot snapshot, KnownFigures known, Area area, YearMonth month) {
        List<Figure> segments = SEGMENTS.stream()
                .flatMap(code -> known.latest(code, area.code(), month).stream())
                .toList();
        Optional<Figure> all = known.latest(FigureCode.MEMBERS_ALL_SEGMENTS, area.code(), month);
        boolean together = all.isPresent()
                && segments.stream()
                        .noneMatch(figure -> figure.month().isAfter(all.get().month()));
        List<Part> parts = new ArrayList<>();
        all.ifPresent(figure -> parts.add(part(figure, together)));
        parts.add(own(snapshot, area, month, !together));
        segments.forEach(figure -> parts.add(part(figure, !together)));
        return parts;
    }

    private Part own(Snapshot snapshot, Area area, YearMonth month, boolean included) {
        MonthSheet sheet = sheets.of(snapshot, month);
        int byRegion = Combination.of(Set.of(Dimension.REGION)).orElseThrow().id();
        Cell cell = new Cell(byRegion, area.code(), "", "", "", "", "");
        Long covered = sheet.masked().contains(cell) ? null : sheet.get(cell).covered();
        return new Part("SUBSIDISED", covered, "Payung", month.atEndOfMonth(), included);
    }

    private static Part part(Figure figure, boolean included) {
        return new Part(figure.code().name(), figure.value(), figure.source(), figure.asOf(), included);
    }
}
