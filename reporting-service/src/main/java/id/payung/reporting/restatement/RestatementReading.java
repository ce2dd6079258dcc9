package id.payung.reporting.restatement;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.privacy.SmallCells;
import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Groups;
import id.payung.reporting.query.Months;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.tally.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what publications changed in months that were over. A row is shown only if its cell may be shown before it, after
 * it and now: otherwise the change would tell what the tables hide.
 */
@ApplicationScoped
class RestatementReading {

    private static final String FIND =
            """
            select c.publication, r.received_at, c.month, c.combination, c.region, c.occupation, c.sponsor, c.program,
                   c.sex, c.age_group, array_agg(c.cause order by c.cause), array_agg(c.covered order by c.cause)
            from coverage_change c join receipt r on r.publication = c.publication
            where c.generation = ? and c.combination = ? and c.month between ? and ? and c.publication <= ?
              and c.covered <> 0 and c.publication < ? and r.received_at >= ?
              and (date_trunc('month', r.received_at at time zone interval '8 hours') > c.month)
            group by c.publication, r.received_at, c.month, c.combination, c.region, c.occupation, c.sponsor, c.program,
                     c.sex, c.age_group
            having sum(c.covered) <> 0
            order by c.publication desc, c.month, c.region, c.occupation, c.sponsor, c.program, c.sex, c.age_group
            """;

    /** Publications and months in which fewer than five of some published cell ended for the same reason. */
    private static final String FEW_ENDED =
            """
            select distinct publication, month from coverage_change
            where generation = ? and month between ? and ? and publication <= ? and publication < ?
              and cause like 'ENDED\\_%' and covered <> 0 and abs(covered) < ?
            """;

    private final Database database;
    private final MonthSheets sheets;
    private final Groups groups;

    RestatementReading(Database database, MonthSheets sheets, Groups groups) {
        this.database = database;
        this.sheets = sheets;
        this.groups = groups;
    }

    private record Found(
            long publication, OffsetDateTime at, YearMonth month, Cell cell, List<String> causes, List<Long> persons) {}

    private record MonthOfPublication(long publication, YearMonth month) {}

    /** A page of whole publications, the latest first. */
    record Result(List<Restatement> items, Optional<Long> before) {}

    /**
     * @param before only publications below it, to go on behind a page
     * @param limit rows at least, as far as there are any: a publication is never cut in two
     */
    Result find(Snapshot snapshot, Grouping grouping, Months months, Instant since, long before, int limit) {
        List<Found> wanted = database
                .list(
                        FIND,
                        RestatementReading::read,
                        snapshot.generation(),
                        grouping.table().id(),
                        months.first().atDay(1),
                        months.last().atDay(1),
                        snapshot.publication(),
                        before,
                        WorkClock.shown(since))
                .stream()
                .filter(found -> grouping.wants(found.cell()))
                .toList();
        Set<MonthOfPublication> few = fewEnded(snapshot, months, before);
        int end = end(wanted, limit);
        List<Restatement> items = wanted.subList(0, end).stream()
                .map(found -> shown(
                        snapshot,
                        grouping,
                        found,
                        few.contains(new MonthOfPublication(found.publication(), found.month()))))
                .toList();
        Optional<Long> next =
                end < wanted.size() ? Optional.of(wanted.get(end - 1).publication()) : Optional.empty();
        return new Result(items, next);
    }

    private Set<MonthOfPublication> fewEnded(Snapshot snapshot, Months months, long before) {
        return new HashSet<>(database.list(
                FEW_ENDED,
                row -> new MonthOfPublication(row.getLong(1), YearMonth.from(row.getObject(2, LocalDate.class))),
                snapshot.generation(),
                months.first().atDay(1),
                months.last().atDay(1),
                snapshot.publication(),
                before,
                SmallCells.THRESHOLD));
    }

    private static int end(List<Found> wanted, int limit) {
        int end = Math.min(limit, wanted.size());
        while (end > 0
                && end < wanted.size()
                && wanted.get(end).publication() == wanted.get(end - 1).publication()) {
            end++;
        }
        return end;
    }

    private Restatement shown(Snapshot now, Grouping grouping, Found found, boolean onlyKinds) {
        MonthSheet before = sheets.of(at(now, found.publication() - 1), found.month());
        MonthSheet after = sheets.of(at(now, found.publication()), found.month());
        MonthSheet present = sheets.of(now, found.month());
        boolean hidden = List.of(before, after, present).stream()
                .anyMatch(sheet -> sheet.masked().contains(found.cell()));
        return new Restatement(
                groups.of(grouping, found.cell(), found.month()),
                found.month(),
                found.at(),
                hidden ? null : before.get(found.cell()).covered(),
                hidden ? null : after.get(found.cell()).covered(),
                hidden ? List.of() : Causes.told(found.causes(), found.persons(), onlyKinds),
                hidden);
    }

    private static Snapshot at(Snapshot now, long publication) {
        return new Snapshot(
                now.generation(), publication, now.at(), now.figuresAt(), now.enrollmentAt(), now.claimsAt());
    }

    private static Found read(ResultSet row) throws SQLException {
        Cell cell = new Cell(
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
        return new Found(
                row.getLong(1),
                WorkClock.shown(row.getObject(2, OffsetDateTime.class).toInstant()),
                YearMonth.from(row.getObject(3, LocalDate.class)),
                cell,
                Arrays.asList((String[]) row.getArray(11).getArray()),
                Arrays.stream((Long[]) row.getArray(12).getArray()).collect(Collectors.toList()));
    }
}
