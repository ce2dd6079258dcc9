package id.payung.reporting.coverage;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.figure.Figures;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.PublishedSeries;
import id.payung.reporting.sdmx.PublishedSponsor;
import id.payung.reporting.sdmx.SdmxState;
import id.payung.reporting.sdmx.SeriesQuery;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Coverage as series over the months, for statistical software. Where nobody is counted, a month has the value 0 as far
 * as {@link Zeros} goes, and beyond it none.
 */
@ApplicationScoped
class CoverageSeries implements PublishedSeries {

    /** Counts up when the same figures are shown in another way: what was kept of them is no longer good then. */
    private static final int EDITION = 3;

    private static final int BY_SPONSOR =
            Combination.of(Set.of(Dimension.SPONSOR)).orElseThrow().id();

    private final Database database;
    private final Snapshots snapshots;
    private final MonthSheets sheets;
    private final Figures figures;
    private final Areas areas;
    private final WorkClock clock;

    CoverageSeries(
            Database database, Snapshots snapshots, MonthSheets sheets, Figures figures, Areas areas, WorkClock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.sheets = sheets;
        this.figures = figures;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public SdmxState state() {
        Snapshot snapshot = snapshots.at(Optional.empty());
        String version = EDITION + "-" + snapshot.publication() + "-"
                + snapshot.figuresAt().toEpochMilli() + "-" + present();
        Instant beginOfMonth = present().atDay(1).atStartOfDay().toInstant(WorkClock.WITA);
        return new SdmxState(version, snapshot.at().isAfter(beginOfMonth) ? snapshot.at() : beginOfMonth);
    }

    @Override
    public List<PublishedSponsor> sponsors() {
        return database.list(
                "select distinct sponsor from coverage_cell where combination = ?"
                        + " and generation = (select generation from projection) order by sponsor",
                row -> new PublishedSponsor(row.getString(1), row.getString(1)),
                BY_SPONSOR);
    }

    @Override
    public Stream<PublishedObservation> observations(SeriesQuery query) {
        Snapshot snapshot = snapshots.at(Optional.empty());
        Optional<Months> span = firstMonth(snapshot.generation()).flatMap(began -> query.within(began, present()));
        return span.map(wanted -> observations(query, snapshot, wanted)).orElse(Stream.empty());
    }

    private Stream<PublishedObservation> observations(SeriesQuery query, Snapshot snapshot, Months span) {
        Map<YearMonth, MonthSheet> months = new TreeMap<>(sheets.between(snapshot, span.first(), span.last()));
        Denominators denominators = new Denominators(figures.at(snapshot), FigureCode.VULNERABLE_WORKERS);
        Zeros zeros = new Zeros(areas, query, months);
        return Combination.PUBLISHED.stream().filter(query::wants).flatMap(table -> cells(query, table, months, zeros)
                .flatMap(cell -> series(table, cell, denominators, months, zeros)));
    }

    private static Stream<Cell> cells(
            SeriesQuery query, Combination table, Map<YearMonth, MonthSheet> months, Zeros zeros) {
        Set<Cell> cells = new TreeSet<>();
        zeros.cells(table).filter(query::wants).forEach(cells::add);
        months.values().forEach(sheet -> sheet.table(table.id()).stream()
                .map(Map.Entry::getKey)
                .filter(query::wants)
                .forEach(cells::add));
        return cells.stream();
    }

    private static Stream<PublishedObservation> series(
            Combination table, Cell cell, Denominators denominators, Map<YearMonth, MonthSheet> months, Zeros zeros) {
        boolean split = denominators.areSplitLike(table);
        return months.entrySet().stream()
                .filter(month -> month.getValue().has(cell) || zeros.has(table, cell, month.getKey()))
                .map(month -> {
                    MonthSheet sheet = month.getValue();
                    Optional<Figure> denominator =
                            split ? denominators.of(cell, sheet, month.getKey()) : Optional.empty();
                    boolean hidden = sheet.masked().contains(cell);
                    long covered = sheet.get(cell).covered();
                    return new PublishedObservation(
                            cell,
                            month.getKey(),
                            hidden ? OptionalLong.empty() : OptionalLong.of(covered),
                            denominator,
                            hidden ? Optional.empty() : denominator.map(figure -> Percent.of(covered, figure.value())));
                });
    }

    private Optional<YearMonth> firstMonth(int generation) {
        return database.first(
                        "select month from coverage_cell where generation = ? order by month limit 1",
                        row -> row.getObject(1, LocalDate.class),
                        generation)
                .map(YearMonth::from);
    }

    private YearMonth present() {
        return YearMonth.from(clock.today());
    }
}
