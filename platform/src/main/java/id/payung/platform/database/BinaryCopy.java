package id.payung.platform.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for {@code copy … from stdin (format binary)}: the fastest way into a table, without quoting. Values must be
 * given in the order and exact type of the columns.
 */
public final class BinaryCopy {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final String target;
    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private long rows;

    /**
     * Starts an empty copy.
     *
     * @param table name of the table
     * @param columns its columns, comma separated
     */
    public BinaryCopy(String table, String columns) {
        this.target = "copy " + table + " (" + columns + ") from stdin (format binary)";
        this.columns = columns.split(",").length;
        write(() -> out.write(HEADER));
    }

    /** Begins the next row. */
    public BinaryCopy row() {
        rows++;
        return write(() -> out.writeShort(columns));
    }

    public BinaryCopy uuid(UUID value) {
        return value == null
                ? none()
                : write(() -> {
                    out.writeInt(16);
                    out.writeLong(value.getMostSignificantBits());
                    out.writeLong(value.getLeastSignificantBits());
                });
    }

    public BinaryCopy bytes(byte[] value) {
        return value == null
                ? none()
                : write(() -> {
                    out.writeInt(value.length);
                    out.write(value);
                });
    }

    public BinaryCopy text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy bigint(long value) {
        return write(() -> {
            out.writeInt(8);
            out.writeLong(value);
        });
    }

    public BinaryCopy integer(int value) {
        return write(() -> {
            out.writeInt(4);
            out.writeInt(value);
        });
    }

    public BinaryCopy smallint(int value) {
        return write(() -> {
            out.writeInt(2);
            out.writeShort(value);
        });
    }

    public BinaryCopy bool(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeBoolean(value);
        });
    }

    public BinaryCopy date(LocalDate value) {
        return integer((int) ChronoUnit.DAYS.between(EPOCH, value));
    }

    public BinaryCopy none() {
        return write(() -> out.writeInt(-1));
    }

    /** Sends all rows; does nothing when there are none. */
    public void send(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        write(() -> out.writeShort(-1));
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(target);
        try {
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private interface Output {
        void run() throws IOException;
    }

    private BinaryCopy write(Output output) {
        try {
            output.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
