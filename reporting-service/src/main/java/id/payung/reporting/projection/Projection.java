package id.payung.reporting.projection;

import id.payung.platform.subscription.IncomingEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What one feed does to a generation of the tables that answer. The same events lead to the same tables. */
interface Projection {

    /** Path of the feed at the gateway. */
    String feed();

    Set<String> types();

    /** Works on a batch in its order; an event that lacks what every one of its type has is passed over and logged. */
    void project(Connection connection, int generation, long publication, List<IncomingEvent> events)
            throws SQLException;
}
