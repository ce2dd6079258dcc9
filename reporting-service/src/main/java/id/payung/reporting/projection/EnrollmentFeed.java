package id.payung.reporting.projection;

import id.payung.platform.subscription.FeedBatch;
import id.payung.platform.subscription.FeedHandler;
import id.payung.reporting.member.MemberEventReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Reads the feed of enrollment-service into the live generation. */
@ApplicationScoped
class EnrollmentFeed implements FeedHandler {

    static final String FEED = "/v1/events/enrollment";

    /** Enough that the same figures are not written anew for every page of a roster, and little enough for the heap. */
    private static final int MOST_EVENTS = 25_000;

    private final MemberProjection projection;

    EnrollmentFeed(MemberProjection projection) {
        this.projection = projection;
    }

    @Override
    public String feed() {
        return FEED;
    }

    @Override
    public Set<String> types() {
        return MemberEventReading.TYPES;
    }

    @Override
    public int most() {
        return MOST_EVENTS;
    }

    @Override
    public void handle(Connection connection, FeedBatch batch) throws SQLException {
        long publication = Receipts.next(connection);
        projection.project(connection, Generations.live(connection), publication, batch.events());
        Receipts.note(connection, publication, FEED, batch);
    }
}
