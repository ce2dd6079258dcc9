package id.payung.enrollment;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** How often the database had to choose a victim. */
final class Deadlocks {

    private Deadlocks() {}

    static long seen() throws SQLException {
        DataSource source = Arc.container().instance(DataSource.class).get();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select deadlocks from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
