package id.payung.reporting.projection;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Which generation of the projections answers. */
public final class Generations {

    private Generations() {}

    /** The one that answers, as the caller's transaction sees it. */
    public static int live(Connection connection) throws SQLException {
        return Database.list(connection, "select generation from projection", row -> row.getInt(1))
                .get(0);
    }

    /** Fails where a rebuild has taken the place of this one so long ago that it was dropped; to be asked after reading. */
    public static void requireThere(Connection connection, int generation) throws SQLException {
        boolean there = Database.list(
                        connection,
                        "select to_regclass('coverage_cell_' || g) is not null"
                                + " and to_regclass('coverage_change_' || g) is not null"
                                + " from (values (?::int)) as asked(g)",
                        row -> row.getBoolean(1),
                        generation)
                .get(0);
        if (!there) {
            throw new IllegalStateException("Generation " + generation + " was dropped while it was read");
        }
    }
}
