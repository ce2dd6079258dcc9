package id.payung.deploy.postgres;

import id.payung.deploy.keys.Passwords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Databases, and the one role that owns each. Every step may be repeated. */
record DatabaseAccounts(Connection administrator, Passwords passwords) {

    void secureSuperuser() throws SQLException {
        setPassword(LocalPostgres.SUPERUSER);
    }

    /** @param command of the shell, without apostrophes */
    void archiveBy(String command) throws SQLException {
        execute("alter system set archive_command = '" + command + "'");
    }

    void reloadRules() throws SQLException {
        execute("select pg_reload_conf()");
    }

    /** A database and a login role of the same name; nobody else may connect to it. */
    void ensure(String name) throws SQLException {
        if (!exists("select from pg_roles where rolname = ?", name)) {
            execute("create role " + name + " login");
        }
        setPassword(name);
        if (!exists("select from pg_database where datname = ?", name)) {
            execute("create database " + name + " owner " + name);
        }
        execute("revoke all on database " + name + " from public");
    }

    /** Hashed on this side, so that no statement carries it. */
    private void setPassword(String role) throws SQLException {
        administrator
                .unwrap(PGConnection.class)
                .alterUserPassword(role, passwords.of(role).toCharArray(), "scram-sha-256");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = administrator.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }
}
