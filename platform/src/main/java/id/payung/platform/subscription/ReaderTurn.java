package id.payung.platform.subscription;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lets one instance of a service at a time read a feed. The turn is an advisory lock of a connection, so it ends with
 * whoever holds it, however that one dies.
 */
final class ReaderTurn {

    /** Names this kind of lock among all advisory locks of the database. */
    private static final int KIND = 7_235_002;

    private final Database database;
    private final String source;

    ReaderTurn(Database database, String source) {
        this.database = database;
        this.source = source;
    }

    /** Work that goes on as long as the turn lasts. */
    @FunctionalInterface
    interface Work {
        void during(Connection turn) throws SQLException;
    }

    /** Does the work and returns true; false at once where another instance has the turn. */
    boolean take(Work work) {
        return database.call(connection -> {
            if (!ask(connection, "select pg_try_advisory_lock(" + KIND + ", hashtext(?))")) {
                return false;
            }
            try {
                work.during(connection);
                return true;
            } finally {
                release(connection);
            }
        });
    }

    /** Fails where the connection, and with it the turn, was lost. */
    static void requireStill(Connection turn) throws SQLException {
        Database.list(turn, "select 1", row -> 1);
    }

    private void release(Connection connection) {
        try {
            ask(connection, "select pg_advisory_unlock(" + KIND + ", hashtext(?))");
        } catch (SQLException lost) {
            // a connection that is gone holds no lock; why it went is told by the failure that brought us here
        }
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        return Database.list(connection, sql, row -> row.getBoolean(1), source).get(0);
    }
}
