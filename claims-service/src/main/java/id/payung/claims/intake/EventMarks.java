package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Says what became of events outside of the transaction of a claim. */
@ApplicationScoped
class EventMarks {

    private final Database database;
    private final StoredEvents events;

    EventMarks(Database database, StoredEvents events) {
        this.database = database;
        this.events = events;
    }

    /** They were taken in, by a claim or without one. */
    void taken(Collection<EventKey> keys, Optional<UUID> claimId) {
        database.call(connection -> Database.update(
                connection,
                "update claim_event set state = 'APPLIED', claim_id = ?, waits_for = null, next_try_at = null,"
                        + " problem = null where state = 'KEPT'"
                        + " and (source, event_id) in (select * from unnest(?::text[], ?::text[]))",
                claimId.orElse(null),
                connection.createArrayOf(
                        "text", keys.stream().map(EventKey::source).toArray()),
                connection.createArrayOf("text", keys.stream().map(EventKey::id).toArray())));
    }

    /** It can never be taken in; the code says why. */
    void refused(EventKey key, String code) {
        database.call(connection -> {
            events.markRefused(connection, key, code);
            return key;
        });
    }
}
