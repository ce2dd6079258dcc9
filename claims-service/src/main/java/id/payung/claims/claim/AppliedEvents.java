package id.payung.claims.claim;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.intake.StoredEvents;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes events into a claim and its timeline, each once. */
@ApplicationScoped
class AppliedEvents {

    private final StoredEvents events;
    private final Timeline timeline;

    AppliedEvents(StoredEvents events, Timeline timeline) {
        this.events = events;
        this.timeline = timeline;
    }

    /** Says whether any of them is new to the claim. */
    boolean apply(Connection connection, UUID claimId, List<CaseEvent> read) throws SQLException {
        Set<EventKey> known = new HashSet<>(Database.list(
                connection,
                "select source, event_id from claim_event where claim_id = ? and state = 'APPLIED'",
                row -> new EventKey(row.getString(1), row.getString(2)),
                claimId));
        List<CaseEvent> fresh =
                read.stream().filter(event -> !known.contains(event.key())).toList();
        for (CaseEvent event : fresh) {
            timeline.record(
                    connection,
                    claimId,
                    event.source(),
                    "EVENT_APPLIED",
                    Map.of("type", event.type(), "id", event.id(), "time", event.time()));
        }
        events.markApplied(connection, fresh.stream().map(CaseEvent::key).toList(), claimId);
        return !fresh.isEmpty();
    }
}
