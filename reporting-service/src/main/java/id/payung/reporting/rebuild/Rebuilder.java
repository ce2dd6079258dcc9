package id.payung.reporting.rebuild;

import id.payung.platform.database.Database;
import id.payung.platform.problem.Outage;
import id.payung.platform.subscription.FeedReplay;
import id.payung.platform.subscription.IncomingEvent;
import id.payung.reporting.projection.Projections;
import id.payung.reporting.projection.Receipts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Replays every publication into a generation beside the live one: the same pages of the feeds, in the same order, under
 * the same numbers, so that every answer about any instant is the same. What was replayed is committed with how far it
 * got; whoever finds a rebuild unfinished goes on there.
 */
@ApplicationScoped
public class Rebuilder {

    private static final Logger LOG = Logger.getLogger(Rebuilder.class);

    /** Advisory lock: one instance works on the rebuild. */
    private static final long WORKING = 7_235_103;

    private final Database database;
    private final Rebuilds rebuilds;
    private final Projections projections;
    private final FeedReplay replay;
    private final Outage outage = new Outage(LOG, "The rebuild");

    Rebuilder(Database database, Rebuilds rebuilds, Projections projections, FeedReplay replay) {
        this.database = database;
        this.rebuilds = rebuilds;
        this.projections = projections;
        this.replay = replay;
    }

    private record Receipt(long publication, String feed, String from, int events) {}

    /** Goes on with the rebuild that is running, and clears away the generation that it replaced a while ago. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            database.call(this::alone);
            outage.passed();
        } catch (RuntimeException failed) {
            // what is committed stays; two seconds later it goes on there
            outage.failed(failed);
        }
    }

    private Void alone(Connection connection) throws SQLException {
        if (lock(connection, "select pg_try_advisory_lock(" + WORKING + ")")) {
            try {
                rebuilds.running().ifPresent(running -> rebuild(running.generation()));
                clear();
            } finally {
                lock(connection, "select pg_advisory_unlock(" + WORKING + ")");
            }
        }
        return null;
    }

    private static boolean lock(Connection connection, String sql) throws SQLException {
        return Database.list(connection, sql, row -> row.getBoolean(1)).get(0);
    }

    private void rebuild(int generation) {
        boolean unfinished = true;
        while (unfinished) {
            Optional<Receipt> next = next(generation);
            if (next.isPresent()) {
                replay(generation, next.get());
            } else {
                unfinished = !swap(generation);
            }
        }
        LOG.infof("Generation %d answers from now on", generation);
    }

    private Optional<Receipt> next(int generation) {
        return database.first(
                "select publication, feed, cursor_from, events from receipt"
                        + " where publication > (select publication from rebuild where generation = ?)"
                        + " order by publication limit 1",
                row -> new Receipt(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)),
                generation);
    }

    private void replay(int generation, Receipt receipt) {
        List<IncomingEvent> events = replay.events(receipt.feed(), receipt.from(), receipt.events());
        QuarkusTransaction.requiringNew()
                .run(() -> database.call(connection -> {
                    int ours = Database.update(
                            connection,
                            "update rebuild set publication = ? where generation = ? and publication < ?",
                            receipt.publication(),
                            generation,
                            receipt.publication());
                    if (ours == 1) {
                        projections.project(connection, receipt.feed(), generation, receipt.publication(), events);
                    }
                    return ours;
                }));
    }

    /** Lets the generation answer if nothing was published since it caught up; false where something was. */
    private boolean swap(int generation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    long next = Receipts.next(connection);
                    int caughtUp = Database.update(
                            connection,
                            "update rebuild set state = 'COMPLETED', completed_at = clock_timestamp()"
                                    + " where generation = ? and not exists (select 1 from receipt"
                                    + " where publication > rebuild.publication and publication < ?)",
                            generation,
                            next);
                    if (caughtUp == 1) {
                        Database.update(connection, "update projection set generation = ?", generation);
                    }
                    return caughtUp == 1;
                }));
    }

    /** A minute later nobody reads the former generation any more. */
    private void clear() {
        List<Integer> replacing = database.list(
                "select generation from rebuild where state = 'COMPLETED' and not dropped_former"
                        + " and completed_at < clock_timestamp() - interval '1 minute'",
                row -> row.getInt(1));
        for (int generation : replacing) {
            // each in a transaction of its own: holding one and waiting for the next would be a deadlock with readers
            Rebuilds.TABLES.forEach(table -> dropFormer(table, generation));
            database.update("update rebuild set dropped_former = true where generation = ?", generation);
        }
    }

    private void dropFormer(String table, int generation) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.call(connection -> {
                    drop(connection, table, generation);
                    return null;
                }));
    }

    private static void drop(Connection connection, String table, int generation) throws SQLException {
        List<String> former = Database.list(
                connection,
                "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                        + " where i.inhparent = ?::regclass"
                        + " and substring(c.relname from '[0-9]+$')::int < ?",
                row -> row.getString(1),
                table,
                generation);
        for (String partition : former) {
            Database.update(connection, "drop table " + partition);
        }
    }
}
