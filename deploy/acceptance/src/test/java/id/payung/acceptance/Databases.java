package id.payung.acceptance;

import id.payung.deploy.keys.Passwords;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases of a running system, for what no caller may do. */
final class Databases {

    private Databases() {}

    static void execute(Payung payung, String database, String role, String sql) throws SQLException {
        try (Connection connection = connect(payung, database, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(Payung payung, String database, String role) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + payung.databasePort() + "/" + database;
        return DriverManager.getConnection(
                url, role, new Passwords(payung.home().keys()).of(role));
    }
}
