package id.payung.claims.intake;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The events of a case, for whoever works on it, in the transaction of that work. */
@ApplicationScoped
public class StoredEvents {

    private static final String COLUMNS =
            "select source, event_id, type, event_time, received_at, data from claim_event";

    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended(encode(?::bytea, 'hex') || ?, 7235003))";

    /** The types of reports that bring a case to life. */
    private static final String OPENING = "'death.reported.v1', 'accident.reported.v1', 'disease.reported.v1'";

    private static final String MARK_APPLIED =
            """
            update claim_event e
            set state = 'APPLIED', claim_id = c.claim_id, waits_for = null, next_try_at = null, problem = null
            from claim c
            where c.claim_id = ? and c.nik_index = e.nik_index and c.case_key = e.case_key
                and (e.source, e.event_id) in (select * from unnest(?::text[], ?::text[]))
                and (e.state <> 'APPLIED' or e.claim_id is distinct from c.claim_id)
                and (e.type in (%1$s) or exists (
                    select 1 from claim_event r where r.nik_index = e.nik_index and r.case_key = e.case_key
                        and r.state <> 'REFUSED' and r.type in (%1$s)))
            """
                    .formatted(OPENING);

    private final Database database;
    private final EventVault vault;

    StoredEvents(Database database, EventVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * All events of a case that were not refused, applied or not, in no particular order. Within a transaction the case
     * is the caller's until its end: whoever looks whether a claim has lost its events must not do so while another one
     * is opening it with them.
     */
    public List<CaseEvent> ofCase(Connection connection, CaseRef ref) throws SQLException {
        if (!connection.getAutoCommit()) {
            Database.list(connection, TURN, row -> 1, ref.nikIndex(), ref.caseKey());
        }
        return Database.list(
                connection,
                COLUMNS + " where nik_index = ? and case_key = ? and state <> 'REFUSED'",
                vault::read,
                ref.nikIndex(),
                ref.caseKey());
    }

    /** Every event about a person that is stored, also those that were refused, as they came. */
    public List<CaseEvent> ofPerson(byte[] nikIndex) {
        return database.list(COLUMNS + " where nik_index = ? order by received_at", vault::read, nikIndex);
    }

    /**
     * Says that these events are part of a claim now. Name those that were read: more may have come since. One that a
     * correction has moved to another case since is left to that case, and what has lost its report follows it first.
     */
    public void markApplied(Connection connection, Collection<EventKey> events, UUID claimId) throws SQLException {
        Database.update(
                connection,
                MARK_APPLIED,
                claimId,
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::source).toArray()),
                connection.createArrayOf(
                        "text", events.stream().map(EventKey::id).toArray()));
    }

    /**
     * The proofs of school years that a claim has taken in, with what corrects or withdraws them, and the one whose turn
     * it is.
     */
    public List<CaseEvent> schoolProofs(Connection connection, UUID claimId, EventKey turn) throws SQLException {
        return Database.list(
                connection,
                COLUMNS + " where claim_id = ? and state = 'APPLIED' and type in"
                        + " ('education.confirmed.v1', 'report.corrected.v1', 'report.withdrawn.v1')"
                        + " union all " + COLUMNS + " where source = ? and event_id = ? and state = 'KEPT'",
                vault::read,
                claimId,
                turn.source(),
                turn.id());
    }

    /** The proofs of school years that were taken in of a claim, with what corrected or withdrew them. */
    public List<CaseEvent> schoolProofs(Connection connection, UUID claimId) throws SQLException {
        return Database.list(
                connection,
                COLUMNS + " where claim_id = ? and state = 'APPLIED' and type in"
                        + " ('education.confirmed.v1', 'report.corrected.v1', 'report.withdrawn.v1')",
                vault::read,
                claimId);
    }

    /** Says in the transaction of its effect that an event was taken in; what waited for it has its turn now. */
    public void markTaken(Connection connection, EventKey event, UUID claimId) throws SQLException {
        Database.update(
                connection,
                "update claim_event set state = 'APPLIED', claim_id = ?, waits_for = null, next_try_at = null,"
                        + " problem = null where state = 'KEPT' and source = ? and event_id = ?",
                claimId,
                event.source(),
                event.id());
        Database.update(
                connection,
                "update claim_event set next_try_at = received_at"
                        + " where state = 'KEPT' and about_source = ? and about_id = ?",
                event.source(),
                event.id());
    }

    /** Says that an event can never be applied, and why. */
    public void markRefused(Connection connection, EventKey event, String code) throws SQLException {
        Database.update(
                connection,
                "update claim_event set state = 'REFUSED', waits_for = null, next_try_at = null, problem = ?"
                        + " where source = ? and event_id = ?",
                code,
                event.source(),
                event.id());
    }

    /** Whether the case has a report that brings a claim to life. */
    boolean hasReport(CaseRef ref) {
        return database.call(connection -> hasReport(connection, ref));
    }

    static boolean hasReport(Connection connection, CaseRef ref) throws SQLException {
        return Database.list(
                        connection,
                        "select exists (select 1 from claim_event where nik_index = ? and case_key = ?"
                                + " and state <> 'REFUSED' and type in (" + OPENING + "))",
                        row -> row.getBoolean(1),
                        ref.nikIndex(),
                        ref.caseKey())
                .get(0);
    }
}
