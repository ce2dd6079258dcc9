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
}
