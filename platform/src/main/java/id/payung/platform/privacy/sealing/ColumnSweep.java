package id.payung.platform.privacy.sealing;

import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Seals the values of a column again that the present key did not seal, a few pages of its table at a time. What is left
 * is known from the values themselves, so a sweep may be cut off at any moment. It never waits for a row that somebody
 * works on, so it cannot be part of a deadlock; the next sweep finds such a row.
 */
@ApplicationScoped
class ColumnSweep {

    static final int PAGES = 32;

    private final Database database;
    private final PersonalKeys keys;

    ColumnSweep(Database database, PersonalKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** A value, where it lies and for whom it is sealed. */
    private record Value(String row, byte[] value, byte[] owner) {}

    /** How many pages the table has now; what is written behind them later is written with the present key. */
    long pages(SealedColumn column) {
        return database.first(
                        "select pg_relation_size(?::regclass) / current_setting('block_size')::int",
                        row -> row.getLong(1),
                        column.table())
                .orElseThrow();
    }

    /** Values that another key sealed, or none. */
    long waiting(SealedColumn column) {
        return database.first(
                        "select count(*) from " + column.table() + " where " + column.column()
                                + " is not null and substring(" + column.column() + " from 1 for "
                                + PersonalKeys.PREFIX_BYTES + ") <> ?",
                        row -> row.getLong(1),
                        (Object) keys.prefix())
                .orElseThrow();
    }

    /** Seals what lies on some pages; answers how many values it sealed. */
    int batch(SealedColumn column, long firstPage, boolean clearAllowed) {
        return database.inTransaction(connection -> {
            int done = 0;
            try (PreparedStatement update = connection.prepareStatement(
                    "update " + column.table() + " set " + column.column() + " = ? where ctid = ?::tid")) {
                for (Value value : locked(connection, column, firstPage)) {
                    Optional<byte[]> sealed = sealed(value, clearAllowed);
                    if (sealed.isPresent()) {
                        update.setBytes(1, sealed.get());
                        update.setString(2, value.row());
                        update.addBatch();
                        done++;
                    }
                }
                update.executeBatch();
            }
            return done;
        });
    }

    private List<Value> locked(Connection connection, SealedColumn column, long firstPage) throws SQLException {
        return Database.list(
                connection,
                "select ctid::text, " + column.column() + ", " + column.owner() + " from " + column.table()
                        + " where ctid >= ?::tid and ctid < ?::tid and " + column.column()
                        + " is not null and substring(" + column.column() + " from 1 for "
                        + PersonalKeys.PREFIX_BYTES + ") <> ? for no key update skip locked",
                row -> new Value(row.getString(1), row.getBytes(2), row.getBytes(3)),
                "(" + firstPage + ",0)",
                "(" + (firstPage + PAGES) + ",0)",
                keys.prefix());
    }

    /** Nothing for what no present key opens, or lies in clear where it must not: it keeps waiting, for a person. */
    private Optional<byte[]> sealed(Value value, boolean clearAllowed) {
        boolean clear = value.value().length == 0 || value.value()[0] != PersonalKeys.SEALED;
        if (clear) {
            return clearAllowed ? Optional.of(keys.encrypt(value.value(), value.owner())) : Optional.empty();
        }
        return keys.open(value.value(), value.owner()).map(plain -> keys.encrypt(plain, value.owner()));
    }
}
