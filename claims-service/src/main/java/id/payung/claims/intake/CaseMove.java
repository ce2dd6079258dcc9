package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** Moves events from one case to another. They are kept again until the claim of their new case has taken them in. */
@ApplicationScoped
class CaseMove {

    private static final String CHAIN =
            """
            with recursive chain (source, event_id) as (
                select ?::text, ?::text
                union
                select e.source, e.event_id from claim_event e
                join chain c on e.about_source = c.source and e.about_id = c.event_id
                where e.state <> 'REFUSED'
            )
            select e.source, e.event_id, e.type, e.event_time, e.received_at, e.data
            from claim_event e join chain using (source, event_id)
            """;

    private static final String JOIN =
            "update claim_event set nik_index = ?, case_key = ?, state = 'KEPT', claim_id = null, waits_for = 'TURN',"
                    + " next_try_at = ? where state <> 'REFUSED'";

    private final WorkClock clock;

    CaseMove(WorkClock clock) {
        this.clock = clock;
    }

    /** An event and everything that corrects or withdraws it, or corrects that. */
    <T> List<T> chain(Connection connection, EventKey root, Database.Row<T> row) throws SQLException {
        return Database.list(connection, CHAIN, row, root.source(), root.id());
    }

    /** These events are part of this case. */
    void join(Connection connection, List<EventKey> events, CaseRef ref) throws SQLException {
        Database.update(
                connection,
                JOIN + " and (source, event_id) in (select * from unnest(?::text[], ?::text[]))"
                        + " and (nik_index is distinct from ? or case_key is distinct from ?)",
                ref.nikIndex(),
                ref.caseKey(),
                nextTry(),
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::source).toArray()),
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::id).toArray()),
                ref.nikIndex(),
                ref.caseKey());
    }

    /**
     * What followed the moved report goes with it, unless another report of the old case is left. The old case is noted
     * for a turn in the same transaction: a crash between the two claims forgets neither.
     */
    void follow(Connection connection, CaseRef before, CaseRef now) throws SQLException {
        if (!StoredEvents.hasReport(connection, before)) {
            Database.update(
                    connection,
                    JOIN + " and nik_index = ? and case_key = ?",
                    now.nikIndex(),
                    now.caseKey(),
                    nextTry(),
                    before.nikIndex(),
                    before.caseKey());
        }
        Database.update(
                connection,
                "insert into case_moved (nik_index, case_key, next_try_at, to_nik_index, to_case_key)"
                        + " values (?, ?, ?, ?, ?) on conflict (nik_index, case_key) do update set"
                        + " next_try_at = excluded.next_try_at, to_nik_index = excluded.to_nik_index,"
                        + " to_case_key = excluded.to_case_key",
                before.nikIndex(),
                before.caseKey(),
                Timestamp.from(clock.now()),
                now.nikIndex(),
                now.caseKey());
        // a case that has a report again is where its events belong
        Database.update(
                connection,
                "delete from case_moved where nik_index = ? and case_key = ?",
                now.nikIndex(),
                now.caseKey());
    }

    private Timestamp nextTry() {
        return Timestamp.from(clock.now().plus(EventStore.OWN_TURN));
    }
}
