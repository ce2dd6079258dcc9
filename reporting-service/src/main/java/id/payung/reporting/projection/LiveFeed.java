package id.payung.reporting.projection;

import id.payung.platform.subscription.FeedBatch;
import id.payung.platform.subscription.FeedHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Reads a feed into the generation that answers. */
class LiveFeed implements FeedHandler {

    /** Enough that the same figures are not written anew for every page of a roster, and little enough for the heap. */
    private static final int MOST_EVENTS = 35_000;

    private final Projection projection;

    LiveFeed(Projection projection) {
        this.projection = projection;
    }

    @Override
    public String feed() {
        return projection.feed();
    }

    @Override
    public Set<String> types() {
        return projection.types();
    }

    @Override
    public int most() {
        return MOST_EVENTS;
    }

    @Override
    public void handle(Connection connection, FeedBatch batch) throws SQLException {
        long publication = Receipts.next(connection);
        projection.project(connection, Generations.live(connection), publication, batch.events());
        Receipts.note(connection, publication, feed(), batch);
    }
}
