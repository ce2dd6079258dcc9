package id.payung.reporting.projection;

import id.payung.platform.database.Database;
import id.payung.platform.subscription.FeedBatch;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What was read and when. Publications are numbered one after the other over all feeds; the time of each is given last,
 * under a lock that whoever asks for "now" shares, so that no publication slips in before an instant already answered.
 */
public final class Receipts {

    /** Advisory lock: one batch or one swap of generations at a time. */
    static final long PROJECTING = 7_235_101;

    /** Advisory lock: exclusive while a time is given, shared while somebody asks what is known now. */
    public static final long LOCK = 7_235_102;

    private Receipts() {}

    /** The number of the publication that the caller's transaction makes; all others wait. */
    public static long next(Connection connection) throws SQLException {
        hold(connection);
        return Database.list(connection, "select coalesce(max(publication), 0) + 1 from receipt", row -> row.getLong(1))
                .get(0);
    }

    /** Nothing is published until the caller's transaction ends. */
    public static void hold(Connection connection) throws SQLException {
        Database.list(connection, "select pg_advisory_xact_lock(" + PROJECTING + ")", row -> 1);
    }

    /** Gives the publication its time; the last thing before the commit. */
    static void note(Connection connection, long publication, String feed, FeedBatch batch) throws SQLException {
        Database.list(connection, "select pg_advisory_xact_lock(" + LOCK + ")", row -> 1);
        Database.update(
                connection,
                "insert into receipt (publication, feed, cursor_from, cursor_to, events, received_at)"
                        + " values (?, ?, ?, ?, ?, greatest(clock_timestamp(),"
                        + " (select max(received_at) from receipt) + interval '1 microsecond'))",
                publication,
                feed,
                batch.from(),
                batch.to(),
                batch.count());
    }
}
