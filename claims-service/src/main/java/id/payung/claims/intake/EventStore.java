package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores events, each once and for ever: the unique key decides, also between two senders at the same moment. */
@ApplicationScoped
class EventStore {

    /** Whoever stored an event works on it at once; only if that process dies does the retry worker take it. */
    static final Duration OWN_TURN = Duration.ofSeconds(20);

    /** Events that wait for one of the new ones have their turn now. */
    private static final String INSERT =
            """
            with arrived as (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::timestamptz[], ?::bytea[],
                        ?::bytea[], ?::text[], ?::text[], ?::text[])
                    as e(source, event_id, type, digest, event_time, data, nik_index, case_key, about_source, about_id)
            ), inserted as (
                insert into claim_event (source, event_id, type, digest, event_time, received_at, received_from, data,
                        nik_index, case_key, about_source, about_id, state, waits_for, next_try_at)
                select source, event_id, type, digest, event_time, ?, ?, data,
                        nik_index, case_key, about_source, about_id, 'KEPT', 'TURN', ?
                from arrived
                on conflict (source, event_id) do nothing
                returning source, event_id
            ), woken as (
                update claim_event waiting set next_try_at = ?
                from inserted
                where waiting.state = 'KEPT'
                    and waiting.about_source = inserted.source and waiting.about_id = inserted.event_id
            )
            select source, event_id from inserted
            """;

    private static final String FACTS =
            """
            select source, event_id, digest, state, claim_id, problem from claim_event
            where (source, event_id) in (select * from unnest(?::text[], ?::text[]))
            """;

    private final Database database;
    private final EventVault vault;
    private final WorkClock clock;

    EventStore(Database database, EventVault vault, WorkClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is stored of an event. */
    record Stored(byte[] digest, EventState state, Optional<UUID> claimId, Optional<String> problem) {}

    /** Stores events of different keys in one statement and answers the keys that were new. */
    Set<EventKey> insert(List<IncomingEvent> events, String receivedFrom) {
        Instant now = clock.now();
        // always in the same order, so that two batches never wait for each other
        List<IncomingEvent> sorted =
                events.stream().sorted(Comparator.comparing(IncomingEvent::key)).toList();
        return Retries.ofVictims(
                () -> database.call(connection -> new HashSet<>(insert(connection, sorted, receivedFrom, now))));
    }

    private List<EventKey> insert(Connection connection, List<IncomingEvent> events, String receivedFrom, Instant now)
            throws SQLException {
        Columns columns = new Columns(connection, events);
        return Database.list(
                connection,
                INSERT,
                row -> new EventKey(row.getString(1), row.getString(2)),
                columns.text(event -> event.key().source()),
                columns.text(event -> event.key().id()),
                columns.text(event -> event.type().shortName()),
                columns.bytes(this::digest),
                columns.time(event -> event.time()),
                columns.bytes(this::sealed),
                columns.bytes(event -> event.ref().map(CaseRef::nikIndex).orElse(null)),
                columns.text(event -> event.ref().map(CaseRef::caseKey).orElse(null)),
                columns.text(event -> event.about().map(EventKey::source).orElse(null)),
                columns.text(event -> event.about().map(EventKey::id).orElse(null)),
                Timestamp.from(now),
                receivedFrom,
                Timestamp.from(now.plus(OWN_TURN)),
                Timestamp.from(now));
    }

    /** What is stored under these keys. */
    Map<EventKey, Stored> stored(List<EventKey> keys) {
        Map<EventKey, Stored> stored = new HashMap<>();
        database.call(connection -> Database.list(
                connection,
                FACTS,
                row -> stored.put(
                        new EventKey(row.getString(1), row.getString(2)),
                        new Stored(
                                row.getBytes(3),
                                EventState.valueOf(row.getString(4)),
                                Optional.ofNullable(row.getObject(5, UUID.class)),
                                Optional.ofNullable(row.getString(6)))),
                connection.createArrayOf(
                        "text", keys.stream().map(EventKey::source).toArray()),
                connection.createArrayOf("text", keys.stream().map(EventKey::id).toArray())));
        return stored;
    }

    byte[] digest(IncomingEvent event) {
        return vault.digest(event.identity());
    }

    private byte[] sealed(IncomingEvent event) {
        return vault.seal(event.content().getBytes(StandardCharsets.UTF_8), event.key());
    }
}
