package id.payung.platform.outbox;

import id.payung.platform.database.BinaryCopy;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes events into the transaction of the facts they tell of. All events and facts of one transaction share a change
 * id; the {@link FeedSequencer} gives the change its place in the feed and its recorded time after the commit.
 */
@ApplicationScoped
public class Outbox {

    /** SQL that opens a change inside a larger statement: inserts the pending mark and returns its {@code change_id}. */
    public static final String OPEN_CHANGE =
            "insert into change_pending (change_id) values (nextval('change_id')) returning change_id";

    private static final String COLUMNS = "change_id, line, member_id, type, data";

    /** Opens the change of this transaction. Call once per transaction that records facts. */
    public long openChange(Connection connection) throws SQLException {
        return Database.list(connection, OPEN_CHANGE, row -> row.getLong(1)).get(0);
    }

    /** Appends events to an open change, numbered from {@code firstLine}. */
    public void append(Connection connection, long change, int firstLine, List<OutgoingEvent> events)
            throws SQLException {
        BinaryCopy copy = new BinaryCopy("outbox", COLUMNS);
        int line = firstLine;
        for (OutgoingEvent event : events) {
            copy.row()
                    .bigint(change)
                    .integer(line++)
                    .uuid(event.memberId())
                    .text(event.type())
                    .text(event.data());
        }
        copy.send(connection);
    }
}
