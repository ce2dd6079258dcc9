package id.payung.platform.subscription;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The place in a feed up to which everything was worked on. */
final class FeedPlace {

    private final Database database;
    private final String source;

    FeedPlace(Database database, String source) {
        this.database = database;
        this.source = source;
    }

    /** The cursor to go on from; empty at the start of the feed. */
    String cursor() {
        return kept().or(this::begin).orElseThrow();
    }

    private Optional<String> kept() {
        return database.first("select cursor from feed_subscription where source = ?", row -> row.getString(1), source);
    }

    private Optional<String> begin() {
        database.update("insert into feed_subscription (source) values (?) on conflict do nothing", source);
        return kept();
    }

    /**
     * Moves on in the caller's transaction. False where somebody else has moved in the meantime: a turn can be lost
     * unnoticed, and then what was read is theirs to work on.
     */
    boolean move(Connection connection, String from, String to, Instant readAt) throws SQLException {
        return Database.update(
                        connection,
                        "update feed_subscription set cursor = ?, read_at = ? where source = ? and cursor = ?",
                        to,
                        WorkClock.shown(readAt),
                        source,
                        from)
                == 1;
    }
}
