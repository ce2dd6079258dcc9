package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers where the events of a case went, and that the claim they left must be worked on. */
@ApplicationScoped
class MovedCases {

    private static final int MOST_STEPS = 20;

    private final Database database;
    private final CaseMove move;
    private final WorkClock clock;

    MovedCases(Database database, CaseMove move, WorkClock clock) {
        this.database = database;
        this.move = move;
        this.clock = clock;
    }

    /** Moves events that were sent for a case without a report to where its events went, and answers that case. */
    Optional<CaseRef> follow(CaseRef ref, List<EventKey> events) {
        return Retries.ofVictims(() -> database.inTransaction(connection -> {
            Optional<CaseRef> home = home(connection, ref);
            if (home.isPresent()) {
                move.join(connection, events, home.get());
            }
            return home;
        }));
    }

    /** Events that belong to a case without a report. */
    List<EventKey> strays(CaseRef ref) {
        return database.call(connection -> StoredEvents.hasReport(connection, ref)
                ? List.<EventKey>of()
                : Database.list(
                        connection,
                        "select source, event_id from claim_event where nik_index = ? and case_key = ?"
                                + " and state <> 'REFUSED'",
                        row -> new EventKey(row.getString(1), row.getString(2)),
                        ref.nikIndex(),
                        ref.caseKey()));
    }

    private static Optional<CaseRef> home(Connection connection, CaseRef ref) throws SQLException {
        Optional<CaseRef> next = next(connection, ref);
        for (int step = 0; step < MOST_STEPS && next.isPresent(); step++) {
            if (StoredEvents.hasReport(connection, next.get())) {
                return next;
            }
            next = next(connection, next.get());
        }
        return Optional.empty();
    }

    private static Optional<CaseRef> next(Connection connection, CaseRef ref) throws SQLException {
        return Database.list(
                        connection,
                        "select to_nik_index, to_case_key from case_moved where nik_index = ? and case_key = ?"
                                + " and to_case_key is not null",
                        row -> new CaseRef(row.getBytes(1), row.getString(2)),
                        ref.nikIndex(),
                        ref.caseKey())
                .stream()
                .findFirst();
    }

    /** Takes cases whose claims have lost events; no other instance takes them while the lease lasts. */
    List<CaseRef> lease(int most) {
        Instant now = clock.now();
        return database.list(
                "update case_moved set next_try_at = ? where (nik_index, case_key) in (select nik_index, case_key"
                        + " from case_moved where next_try_at <= ? order by next_try_at limit ?"
                        + " for update skip locked) returning nik_index, case_key",
                row -> new CaseRef(row.getBytes(1), row.getString(2)),
                Timestamp.from(now.plus(KeptEvents.LEASE)),
                Timestamp.from(now),
                most);
    }

    /** The claim that lost its events has been worked on. */
    void done(CaseRef ref) {
        database.update(
                "update case_moved set next_try_at = null where nik_index = ? and case_key = ?",
                ref.nikIndex(),
                ref.caseKey());
    }
}
