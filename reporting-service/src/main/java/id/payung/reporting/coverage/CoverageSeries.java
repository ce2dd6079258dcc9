package id.payung.reporting.coverage;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.figure.Figures;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.PublishedSeries;
import id.payung.reporting.sdmx.PublishedSponsor;
import id.payung.reporting.sdmx.SdmxState;
import id.payung.reporting.sdmx.SeriesQuery;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Coverage as series over the months, for statistical software. Where nobody is counted, a month has the value 0 as far
 * as {@link Zeros} goes, and beyond it none.
 */
@ApplicationScoped
class CoverageSeries implements PublishedSeries {

    /** Counts up when the same figures are shown in another way: what was kept of them is no longer good then. */
    private static final int EDITION = 4;

    /** Observations held at once: some 150 bytes each. */
    private static final int MOST_GATHERED = 200_000;

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
        ObservationsOfMonth ofMonth = new ObservationsOfMonth(
                query, new Zeros(areas, query), new Denominators(figures.at(snapshot), FigureCode.VULNERABLE_WORKERS));
        Iterator<PublishedObservation> series = new GatheredSeries(
                () -> sheets.oneByOne(snapshot, span.first(), span.last()), ofMonth::told, MOST_GATHERED);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(series, Spliterator.ORDERED), false);
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
