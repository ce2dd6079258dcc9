package id.payung.platform.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * What this service does with the feed of another one. A bean of this type is all it takes to subscribe: its events come
 * in the order of the feed, each exactly once as far as the database is concerned.
 */
public interface FeedHandler {

    /** Path of the feed at the gateway, such as {@code /v1/events/orders}. */
    String feed();

    /** The name under which the place in the feed is kept; two readers of one feed have two names. */
    default String name() {
        return feed();
    }

    /** The types to be told of; all others are passed over. */
    Set<String> types();

    /**
     * Works on a batch of events, in the transaction that also moves the cursor. What throws is rolled back and comes
     * again, for ever: an event that can never be worked on must be passed over here. Not called without events.
     */
    void handle(Connection connection, FeedBatch batch) throws SQLException;

    /** How many events to gather from full pages before they are worked on; a page by default. */
    default int most() {
        return 1;
    }
}
