package id.payung.claims.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * One event of a case.
 *
 * @param type with its version, without the prefix: {@code death.reported.v1}
 * @param time the event's own time, where it has none the time of its arrival
 */
public record CaseEvent(
        String source, String id, String type, OffsetDateTime time, Instant receivedAt, EventData data) {

    /** The order in which events are read: by their own time; source and id decide between equals. */
    static final Comparator<CaseEvent> ORDER = Comparator.<CaseEvent, Instant>comparing(
                    event -> event.time().toInstant())
            .thenComparing(CaseEvent::key);

    public EventKey key() {
        return new EventKey(source, id);
    }

    CaseEvent saying(EventData other) {
        return new CaseEvent(source, id, type, time, receivedAt, other);
    }
}
