package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The events that wait: when each has its next turn, and who may take it. */
@ApplicationScoped
public class KeptEvents {

    /** The longest that anything waits for its next turn. */
    static final int MOST_WAIT_SECONDS = 60;

    /** What waits for a report is woken when it comes; its own turns are for what no wake-up could reach. */
    static final int MOST_WAIT_FOR_REPORT_SECONDS = 900;

    /** How long an instance may work on what it took before another one may take it. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Half a second, doubled with each attempt up to the longest wait, less up to a half by chance. */
    private static final String BACKOFF =
            "least(?, 0.5 * power(2, least(attempts, 12))) * (0.5 + random() / 2) * interval '1 second'";

    private final Database database;
    private final WorkClock clock;

    KeptEvents(Database database, WorkClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets these events wait, those of them that are still kept. */
    void keep(Collection<EventKey> events, WaitsFor what) {
        Timestamp now = now();
        database.call(connection -> Database.update(
                connection,
                "update claim_event set waits_for = ?, attempts = attempts + 1, next_try_at = ?::timestamptz + "
                        + BACKOFF
                        + " where state = 'KEPT'"
                        + " and (source, event_id) in (select * from unnest(?::text[], ?::text[]))",
                what.name(),
                now,
                what == WaitsFor.REPORT ? MOST_WAIT_FOR_REPORT_SECONDS : MOST_WAIT_SECONDS,
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::source).toArray()),
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::id).toArray())));
    }

    /** Gives all that waits for something its turn now; call it when that something is there. */
    public void wake(WaitsFor what) {
        Timestamp now = now();
        database.update(
                "update claim_event set next_try_at = ? where state = 'KEPT' and waits_for = ? and next_try_at > ?",
                now,
                what.name(),
                now);
    }

    /** Gives these events their turn as soon as a worker is free. */
    void hasten(Collection<EventKey> events) {
        Timestamp now = now();
        database.call(connection -> Database.update(
                connection,
                "update claim_event set next_try_at = ? where state = 'KEPT'"
                        + " and (source, event_id) in (select * from unnest(?::text[], ?::text[]))",
                now,
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::source).toArray()),
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::id).toArray())));
    }

    /** Takes events whose turn has come; no other instance takes them while the lease lasts. */
    List<StoredRow> lease(int most) {
        Instant now = clock.now();
        return database.list(
                "update claim_event set next_try_at = ? where (source, event_id) in (select source, event_id"
                        + " from claim_event where state = 'KEPT' and next_try_at <= ? order by next_try_at limit ?"
                        + " for update skip locked) returning " + StoredRow.COLUMNS,
                StoredRow::read,
                Timestamp.from(now.plus(LEASE)),
                Timestamp.from(now),
                most);
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
