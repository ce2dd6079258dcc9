package id.payung.reporting.restatement;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Area;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the figures from outside that changed what months that were over are measured by. */
@ApplicationScoped
class FigureRestatementReading {

    /** Rows read at once where all are wanted. */
    private static final int BATCH = 1000;

    /** Before the first of all. */
    private static final FigurePosition BEGINNING = new FigurePosition(
            OffsetDateTime.parse("9999-12-31T00:00:00Z"), FigureCode.values()[0], "", YearMonth.of(1, 1));

    private static final String FIND =
            """
            select f.code, f.region, f.month, f.recorded_at, b.value, b.source, b.as_of, f.value, f.source, f.as_of
            from figure f cross join lateral (
              select value, source, as_of from figure b
              where b.code = f.code and b.region = f.region and b.month <= f.month and b.recorded_at < f.recorded_at
              order by b.month desc, b.version desc limit 1) b
            where f.region like ? and f.month <= ? and f.recorded_at between ? and ?
              and date_trunc('month', f.recorded_at at time zone interval '8 hours') > f.month
              and not exists (select 1 from figure n where n.code = f.code and n.region = f.region
                              and n.month > f.month and n.month <= ? and n.recorded_at < f.recorded_at)
              and (f.recorded_at < ? or f.recorded_at = ? and (f.code, f.region, f.month) > (?, ?, ?))
            order by f.recorded_at desc, f.code, f.region, f.month limit ?
            """;

    private final Database database;

    FigureRestatementReading(Database database) {
        this.database = database;
    }

    /** Which figures are wanted: those of the area and all within it that count in any of the months. */
    record Wanted(Snapshot snapshot, Optional<Area> area, Months months, Instant since) {}

    /** Some of them, the latest first. */
    record Result(List<FigureRestatement> items, Optional<FigurePosition> next) {}

    /** At most so many behind the position. */
    Result find(Wanted wanted, Optional<FigurePosition> behind, int limit) {
        List<FigureRestatement> found = read(wanted, behind.orElse(BEGINNING), limit + 1);
        return found.size() <= limit
                ? new Result(found, Optional.empty())
                : new Result(found.subList(0, limit), Optional.of(FigurePosition.of(found.get(limit - 1))));
    }

    /** All of them, read as they are taken. */
    Stream<FigureRestatement> all(Wanted wanted) {
        return Stream.iterate(
                        Optional.of(find(wanted, Optional.empty(), BATCH)),
                        Optional::isPresent,
                        result -> result.flatMap(Result::next).map(next -> find(wanted, Optional.of(next), BATCH)))
                .flatMap(result -> result.orElseThrow().items().stream());
    }

    private List<FigureRestatement> read(Wanted wanted, FigurePosition behind, int limit) {
        return database.list(
                FIND,
                FigureRestatementReading::read,
                wanted.area().map(Area::code).orElse("") + "%",
                wanted.months().last().atDay(1),
                WorkClock.shown(wanted.since()),
                WorkClock.shown(wanted.snapshot().figuresAt()),
                wanted.months().first().atDay(1),
                behind.recordedAt(),
                behind.recordedAt(),
                behind.code().name(),
                behind.region(),
                behind.month().atDay(1),
                limit);
    }

    private static FigureRestatement read(ResultSet row) throws SQLException {
        return new FigureRestatement(
                FigureCode.valueOf(row.getString(1)),
                row.getString(2),
                YearMonth.from(row.getObject(3, LocalDate.class)),
                WorkClock.shown(row.getObject(4, OffsetDateTime.class).toInstant()),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getLong(8),
                row.getString(9),
                row.getObject(10, LocalDate.class));
    }
}
