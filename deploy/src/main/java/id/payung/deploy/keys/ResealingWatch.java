package id.payung.deploy.keys;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** What a service writes down in its database about sealing values again. */
record ResealingWatch(String service, String jdbcUrl, String user, String password) {

    private static final int PREFIX_BYTES = 5;
    private static final String STANDING =
            """
            select coalesce(sum(waiting) filter (where place <> '*' and prefix = ?), 0),
                coalesce(bool_or(place = '*' and prefix = ? and waiting = 0 and checked_at > ?), false)
            from resealing""";

    /**
     * How far a service is.
     *
     * @param finished a whole pass that began after the given instant found nothing left
     */
    record Standing(long waiting, boolean finished) {}

    /** The instant by the clock of the services, as far as the database can tell. */
    OffsetDateTime now() throws SQLException {
        try (Connection connection = open();
                ResultSet row = connection.createStatement().executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    Standing standing(int primary, OffsetDateTime since) throws SQLException {
        byte[] prefix =
                ByteBuffer.allocate(PREFIX_BYTES).put((byte) 1).putInt(primary).array();
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setBytes(1, prefix);
            statement.setBytes(2, prefix);
            statement.setObject(3, since);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Standing(row.getLong(1), row.getBoolean(2));
            }
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** Without the password: it may stand in a log. */
    @Override
    public String toString() {
        return "ResealingWatch[" + service + "]";
    }
}
