package id.payung.reporting.rebuild;

import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.coverage.Percent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Begins rebuilds and tells how far they are. One runs at a time: asking again while it does finds that one. */
@ApplicationScoped
class Rebuilds {

    /** The tables that have a partition for each generation. */
    static final List<String> TABLES =
            List.of("member_state", "cover_set", "coverage_cell", "coverage_change", "claim_version");

    private static final String VIEW =
            """
            select r.generation, r.state, r.publication, (select coalesce(max(publication), 0) from receipt),
                   r.started_at, r.completed_at
            from rebuild r where
            """;

    private static final String RUNNING = "r.state = 'RUNNING'";

    private final Database database;
    private final Audit audit;

    Rebuilds(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** A rebuild and whether this call began it. */
    record Begun(RebuildView rebuild, boolean isNew) {}

    Begun begin(Actor actor) {
        return QuarkusTransaction.requiringNew().call(() -> database.call(connection -> begin(connection, actor)));
    }

    private Begun begin(Connection connection, Actor actor) throws SQLException {
        int inserted = 0;
        Optional<RebuildView> running = Optional.empty();
        // again where the one that stood in the way was completed before it was read
        while (running.isEmpty()) {
            inserted = insert(connection, actor);
            running = read(connection, RUNNING);
        }
        RebuildView rebuild = running.get();
        if (inserted == 1) {
            for (String table : TABLES) {
                createPartition(connection, table, rebuild.generation());
            }
            audit.record(actor, "REBUILD_BEGUN", "generation " + rebuild.generation(), "");
        }
        return new Begun(rebuild, inserted == 1);
    }

    private static int insert(Connection connection, Actor actor) throws SQLException {
        return Database.update(
                connection,
                "insert into rebuild (generation, state, asked_by)"
                        + " select greatest((select generation from projection),"
                        + " (select coalesce(max(generation), 0) from rebuild)) + 1, 'RUNNING', ?"
                        + " on conflict do nothing",
                actor.subject());
    }

    /** Made apart and attached: readers of the table are not held up, nor caught in a deadlock with all tables at once. */
    private static void createPartition(Connection connection, String table, int generation) throws SQLException {
        String partition = table + "_" + generation;
        Database.update(connection, "create table " + partition + " (like " + table + " including all)");
        Database.update(
                connection,
                "alter table " + table + " attach partition " + partition + " for values in (" + generation + ")");
    }

    Optional<RebuildView> find(int generation) {
        return database.call(connection -> read(connection, "r.generation = " + generation));
    }

    /** The one that is running. */
    Optional<RebuildView> running() {
        return database.call(connection -> read(connection, RUNNING));
    }

    private static Optional<RebuildView> read(Connection connection, String which) throws SQLException {
        return Database.list(connection, VIEW + which, Rebuilds::view).stream().findFirst();
    }

    private static RebuildView view(ResultSet row) throws SQLException {
        long done = row.getLong(3);
        long all = row.getLong(4);
        return new RebuildView(
                row.getInt(1),
                row.getString(2),
                done,
                all,
                all == 0 ? BigDecimal.ZERO : Percent.of(Math.min(done, all), all),
                shown(row.getObject(5, OffsetDateTime.class)),
                shown(row.getObject(6, OffsetDateTime.class)));
    }

    private static OffsetDateTime shown(OffsetDateTime time) {
        return time == null ? null : WorkClock.shown(time.toInstant());
    }
}
