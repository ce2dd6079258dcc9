package id.payung.platform.outbox;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the feed in its order. */
@ApplicationScoped
class FeedReader {

    private static final String PREFIX = "id.payung.";

    /**
     * At most a page of lines is taken of each change, so that one change of 100,000 lines costs no more than a page.
     * Changes without events are passed over: a page full of them would look like the end of the feed.
     */
    private static final String AFTER =
            """
            select f.position, o.line, o.change_id, o.member_id, o.type, o.data, f.recorded_at
            from (
                select * from feed_order p
                where p.position >= ? and exists (select 1 from outbox e where e.change_id = p.change_id)
                order by p.position limit ?) f
            cross join lateral (
                select * from outbox o
                where o.change_id = f.change_id and o.line > case when f.position = ? then ? else -1 end
                order by o.line limit ?) o
            order by f.position, o.line
            limit ?
            """;

    private final Database database;
    private final String source;

    FeedReader(Database database, @ConfigProperty(name = "payung.feed.source") String source) {
        this.database = database;
        this.source = source;
    }

    /** An event with its place. */
    record Placed(FeedPosition position, FeedEvent event) {}

    List<Placed> after(FeedPosition position, int limit) {
        return database.list(
                AFTER, this::read, position.position(), limit + 1, position.position(), position.line(), limit, limit);
    }

    private Placed read(ResultSet row) throws SQLException {
        FeedPosition position = new FeedPosition(row.getLong(1), row.getInt(2));
        OffsetDateTime recorded =
                WorkClock.shown(row.getObject(7, OffsetDateTime.class).toInstant());
        String data = row.getString(6);
        String stamped = data.substring(0, data.lastIndexOf('}')) + ",\"recordedAt\":\"" + recorded + "\"}";
        FeedEvent event = new FeedEvent(
                "1.0",
                row.getLong(3) + "-" + row.getInt(2),
                source,
                PREFIX + row.getString(5),
                row.getObject(4, UUID.class),
                recorded,
                "application/json",
                stamped);
        return new Placed(position, event);
    }
}
