package id.payung.reporting.projection;

import id.payung.platform.subscription.IncomingEvent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** All projections, by the feed that they read. */
@ApplicationScoped
public class Projections {

    private final List<Projection> all;

    Projections(@All List<Projection> all) {
        this.all = all;
    }

    /** Does to a generation what the publication did to the live one. */
    public void project(
            Connection connection, String feed, int generation, long publication, List<IncomingEvent> events)
            throws SQLException {
        for (Projection projection : all) {
            if (projection.feed().equals(feed)) {
                List<IncomingEvent> known = events.stream()
                        .filter(event -> projection.types().contains(event.type()))
                        .toList();
                projection.project(connection, generation, publication, known);
            }
        }
    }
}
