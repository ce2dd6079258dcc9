package id.payung.claims.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Many rows as one array per column, for a statement that stores them all. A value that is absent is null in SQL. */
final class Columns {

    private final Connection connection;
    private final List<IncomingEvent> rows;

    Columns(Connection connection, List<IncomingEvent> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    Array text(Function<IncomingEvent, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray());
    }

    Array bytes(Function<IncomingEvent, byte[]> column) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    Array time(Function<IncomingEvent, Optional<OffsetDateTime>> column) throws SQLException {
        return connection.createArrayOf(
                "timestamptz",
                rows.stream()
                        .map(column)
                        .map(time -> time.map(OffsetDateTime::toString).orElse(null))
                        .toArray());
    }
}
