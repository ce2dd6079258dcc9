package id.payung.reporting.restatement;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.privacy.SmallCells;
import id.payung.reporting.projection.Generations;
import id.payung.reporting.query.Months;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.tally.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what publications changed in months that were over, some publications at a time. */
@ApplicationScoped
class RestatedCells {

    /** Rows of several publications that are in memory at once; one publication may have more. */
    private static final int MOST_ROWS = 5_000;

    /** Publications that are looked through first; each further look goes twice as far. */
    private static final long FIRST_LOOK = 64;

    /** Publications of one look. */
    private static final long MOST_PUBLICATIONS = 4_096;

    private static final String RESTATED =
            """
            from coverage_change c join receipt r on r.publication = c.publication
            where c.generation = ? and c.combination = ?
              and c.month = any (array(select m::date from generate_series(?::date, ?::date, interval '1 month') as m))
              and c.publication between ? and ? and r.received_at >= ? and c.covered <> 0
              and date_trunc('month', r.received_at at time zone interval '8 hours') > c.month
            """;

    private static final String PUBLICATIONS =
            "select c.publication, count(*) " + RESTATED + " group by c.publication order by c.publication desc";

    private static final String CELLS =
            """
            select c.publication, r.received_at, c.month, c.combination, c.region, c.occupation, c.sponsor, c.program,
                   c.sex, c.age_group, array_agg(c.cause order by c.cause), array_agg(c.covered order by c.cause)
            """
                    + RESTATED
                    + """
            group by c.publication, r.received_at, c.month, c.combination, c.region, c.occupation, c.sponsor, c.program,
                     c.sex, c.age_group
            having sum(c.covered) <> 0
            order by c.publication desc, c.month, c.region, c.occupation, c.sponsor, c.program, c.sex, c.age_group
            """;

    /** Publications and months in which fewer than five of some published cell ended for the same reason. */
    private static final String FEW_ENDED =
            """
            select distinct publication, month from coverage_change
            where generation = ?
              and month = any (array(select m::date from generate_series(?::date, ?::date, interval '1 month') as m))
              and publication between ? and ? and cause like 'ENDED\\_%' and covered <> 0 and abs(covered) < ?
            """;

    private final Database database;

    RestatedCells(Database database) {
        this.database = database;
    }

    /** A month as one publication left it. */
    private record MonthOfPublication(long publication, YearMonth month) {}

    /**
     * The publications below {@code before} that changed anything asked for, in spans, the latest first: looked for as they
     * are taken, so that a page costs what it shows and not what there is.
     */
    Stream<Span> spans(Snapshot snapshot, RestatementQuestion question, long before) {
        long latest = Math.min(snapshot.publication(), before - 1);
        return Stream.iterate(
                        Span.upTo(latest, FIRST_LOOK), look -> look.last() > 0, look -> look.further(MOST_PUBLICATIONS))
                .flatMap(look -> Span.of(counted(snapshot, question, look), MOST_ROWS).stream());
    }

    private List<Span.Counted> counted(Snapshot snapshot, RestatementQuestion question, Span look) {
        return database.call(connection -> {
            List<Span.Counted> counted = Database.list(
                    connection,
                    PUBLICATIONS,
                    row -> new Span.Counted(row.getLong(1), row.getLong(2)),
                    parameters(snapshot, question, look));
            Generations.requireThere(connection, snapshot.generation());
            return counted;
        });
    }

    /** The cells of a span that were asked for, the latest publication first. */
    List<RestatedCell> of(Span span, Snapshot snapshot, RestatementQuestion question) {
        return database.call(connection -> {
            Set<MonthOfPublication> few = fewEnded(connection, span, snapshot, question.months());
            List<RestatedCell> found =
                    Database.list(connection, CELLS, row -> read(row, few), parameters(snapshot, question, span));
            Generations.requireThere(connection, snapshot.generation());
            return found.stream()
                    .filter(cell -> question.grouping().wants(cell.cell()))
                    .toList();
        });
    }

    private static Object[] parameters(Snapshot snapshot, RestatementQuestion question, Span span) {
        return new Object[] {
            snapshot.generation(),
            question.grouping().table().id(),
            question.months().first().atDay(1),
            question.months().last().atDay(1),
            span.first(),
            span.last(),
            WorkClock.shown(question.since())
        };
    }

    private static Set<MonthOfPublication> fewEnded(Connection connection, Span span, Snapshot snapshot, Months months)
            throws SQLException {
        return new HashSet<>(Database.list(
                connection,
                FEW_ENDED,
                row -> new MonthOfPublication(row.getLong(1), YearMonth.from(row.getObject(2, LocalDate.class))),
                snapshot.generation(),
                months.first().atDay(1),
                months.last().atDay(1),
                span.first(),
                span.last(),
                SmallCells.THRESHOLD));
    }

    private static RestatedCell read(ResultSet row, Set<MonthOfPublication> few) throws SQLException {
        long publication = row.getLong(1);
        YearMonth month = YearMonth.from(row.getObject(3, LocalDate.class));
        Cell cell = new Cell(
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
        return new RestatedCell(
                publication,
                WorkClock.shown(row.getObject(2, OffsetDateTime.class).toInstant()),
                month,
                cell,
                Arrays.asList((String[]) row.getArray(11).getArray()),
                Arrays.asList((Long[]) row.getArray(12).getArray()),
                few.contains(new MonthOfPublication(publication, month)));
    }
}
