package id.payung.reporting.sheet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.reporting.projection.Generations;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sheets of months at snapshots, kept in memory by what last changed them: a month that a publication did not touch
 * is not read again. Whoever still reads a generation when its tables are dropped is told so: it would read zeros.
 */
@ApplicationScoped
public class MonthSheets {

    /** Cells kept at most: some 200 bytes each. */
    private static final int MOST_CELLS = 600_000;

    private static final String FIGURES = "region, occupation, sponsor, program, sex, age_group";

    private static final int DIMENSIONS = 6;

    private static final String LAST_CHANGES =
            """
            select m::date, (select c.publication from coverage_change c
                             where c.generation = ? and c.month = m::date and c.publication <= ?
                             order by c.publication desc limit 1)
            from generate_series(?::date, ?::date, interval '1 month') as m
            """;

    private static final String LATEST = "select combination, " + FIGURES
            + ", covered, in_arrears, contributors, amount from coverage_cell where generation = ? and month = ?"
            + " and (covered, in_arrears, contributors, amount) <> (0, 0, 0, 0)";

    private static final String EARLIER = "select combination, " + FIGURES
            + ", sum(covered), sum(in_arrears), sum(contributors), sum(amount) from coverage_change"
            + " where generation = ? and month = ? and publication <= ? group by combination, " + FIGURES
            + " having (sum(covered), sum(in_arrears), sum(contributors), sum(amount)) <> (0, 0, 0, 0)";

    private final Database database;
    private final Cache<Key, MonthSheet> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .weigher((Key key, MonthSheet sheet) -> 1 + sheet.size())
            .build();

    MonthSheets(Database database) {
        this.database = database;
    }

    private record Key(int generation, YearMonth month, long publication) {}

    /** The sheets of all months from the first to the last, as they were known at the snapshot. */
    public Map<YearMonth, MonthSheet> between(Snapshot snapshot, YearMonth first, YearMonth last) {
        Map<YearMonth, MonthSheet> sheets = new HashMap<>();
        lastChanges(snapshot, first, last)
                .forEach((month, publication) -> sheets.put(month, sheet(snapshot.generation(), month, publication)));
        return sheets;
    }

    /** The same in the order of the months, each read when its turn comes: a long report is more than memory holds. */
    public Stream<Map.Entry<YearMonth, MonthSheet>> oneByOne(Snapshot snapshot, YearMonth first, YearMonth last) {
        Map<YearMonth, Long> changes = new TreeMap<>(lastChanges(snapshot, first, last));
        return changes.entrySet().stream()
                .map(change ->
                        Map.entry(change.getKey(), sheet(snapshot.generation(), change.getKey(), change.getValue())));
    }

    /** The sheet of one month as it was known at the snapshot. */
    public MonthSheet of(Snapshot snapshot, YearMonth month) {
        return between(snapshot, month, month).get(month);
    }

    private Map<YearMonth, Long> lastChanges(Snapshot snapshot, YearMonth first, YearMonth last) {
        return database.call(connection -> {
            Map<YearMonth, Long> changes = new HashMap<>();
            Database.list(
                    connection,
                    LAST_CHANGES,
                    row -> changes.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getLong(2)),
                    snapshot.generation(),
                    snapshot.publication(),
                    first.atDay(1),
                    last.atDay(1));
            Generations.requireThere(connection, snapshot.generation());
            return changes;
        });
    }

    private MonthSheet sheet(int generation, YearMonth month, long publication) {
        return kept.get(new Key(generation, month, publication), this::read);
    }

    private MonthSheet read(Key key) {
        return MonthSheet.of(key.publication() == 0 ? Map.of() : Retries.ofVictims(() -> cellsOfOneMoment(key)));
    }

    /** The present figures and their last change; a rebuild that locks both tables may make this a victim. */
    private Map<Cell, Counts> cellsOfOneMoment(Key key) {
        return database.inTransaction(connection -> {
            Database.update(connection, "set transaction isolation level repeatable read read only");
            return cells(connection, key);
        });
    }

    private static Map<Cell, Counts> cells(Connection connection, Key key) throws SQLException {
        LocalDate month = key.month().atDay(1);
        Optional<Long> latest = Database.list(
                        connection,
                        "select publication from coverage_change where generation = ? and month = ?"
                                + " order by publication desc limit 1",
                        row -> row.getLong(1),
                        key.generation(),
                        month)
                .stream()
                .findFirst();
        Map<Cell, Counts> cells = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        Database.Row<Counts> row = each -> cells.put(cell(each, words), counts(each));
        if (latest.equals(Optional.of(key.publication()))) {
            Database.list(connection, LATEST, row, key.generation(), month);
        } else {
            Database.list(connection, EARLIER, row, key.generation(), month, key.publication());
        }
        Generations.requireThere(connection, key.generation());
        return cells;
    }

    /** @param words that were read before: the few that all cells have in common are kept once */
    private static Cell cell(ResultSet row, Map<String, String> words) throws SQLException {
        String[] values = new String[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            values[i] = words.computeIfAbsent(row.getString(2 + i), word -> word);
        }
        return new Cell(row.getInt(1), values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11));
    }
}
