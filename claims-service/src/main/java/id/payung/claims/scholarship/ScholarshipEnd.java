package id.payung.claims.scholarship;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Timeline;
import id.payung.claims.request.FourEyes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends a scholarship: no later school year can be proven. An officer proposes it, another person confirms or rejects. */
@ApplicationScoped
class ScholarshipEnd {

    private final Database database;
    private final Ledger ledger;
    private final CaseParts parts;
    private final ChildVault vault;
    private final Timeline timeline;
    private final Audit audit;

    ScholarshipEnd(
            Database database, Ledger ledger, CaseParts parts, ChildVault vault, Timeline timeline, Audit audit) {
        this.database = database;
        this.ledger = ledger;
        this.parts = parts;
        this.vault = vault;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Proposes an end; the same again changes nothing. */
    void propose(UUID childId, String ifMatch, EndRequest request, Actor officer) {
        inTransaction(connection -> proposed(connection, childId, ifMatch, request, officer));
    }

    /** Ends it as was proposed; the same approver again changes nothing. */
    void confirm(UUID childId, String ifMatch, String reason, Actor approver) {
        inTransaction(connection -> confirmed(connection, childId, ifMatch, reason, approver));
    }

    /** Leaves it going on; the same approver again with the same words changes nothing. */
    void reject(UUID childId, String ifMatch, String reason, Actor approver) {
        inTransaction(connection -> rejected(connection, childId, ifMatch, reason, approver));
    }

    private void inTransaction(Database.Work<Boolean> work) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew().call(() -> database.call(work)));
    }

    private boolean proposed(Connection connection, UUID childId, String ifMatch, EndRequest request, Actor officer)
            throws SQLException {
        ScholarChild child = ledger.lockChild(connection, childId);
        if (child.status() == ScholarChild.Status.ENDED) {
            boolean same = child.endCause().equals(Optional.of(request.cause().name()))
                    && child.endedOn().equals(Optional.of(request.on()));
            if (!same) {
                throw ScholarshipProblems.ENDED.refusal();
            }
            return audit.unchanged();
        }
        ProposedEnd end = new ProposedEnd(request.cause().name(), request.on(), officer.subject());
        if (child.proposedEnd().isPresent()) {
            if (!child.proposedEnd().get().equals(end)) {
                throw FourEyes.PROPOSAL_OPEN.refusal();
            }
            return audit.unchanged();
        }
        Etags.requireMatch(ifMatch, child.version());
        parts.requireNotApprover(connection, child.claimId(), officer);
        Database.update(
                connection,
                "update scholarship_child set proposed_end_cause = ?, proposed_ended_on = ?, end_proposed_by = ?,"
                        + " end_confirmed_by = null, end_rejected_by = null, end_rejected_reason = null, version = version + 1"
                        + " where child_id = ?",
                end.cause(),
                end.on(),
                end.by(),
                childId);
        record(connection, child, end, officer, "SCHOLARSHIP_END_PROPOSED", "");
        return true;
    }

    private boolean confirmed(Connection connection, UUID childId, String ifMatch, String reason, Actor approver)
            throws SQLException {
        ScholarChild child = ledger.lockChild(connection, childId);
        if (answered(connection, "status = 'ENDED' and end_confirmed_by = ?", approver.subject(), childId)) {
            return audit.unchanged();
        }
        ProposedEnd end = child.proposedEnd().orElseThrow(FourEyes.NO_PROPOSAL::refusal);
        end.requireOther(approver.subject());
        parts.requireNotOfficer(connection, child.claimId(), approver);
        Etags.requireMatch(ifMatch, child.version());
        Database.update(
                connection,
                "update scholarship_child set status = 'ENDED', end_cause = proposed_end_cause,"
                        + " ended_on = proposed_ended_on, end_confirmed_by = ?, proposed_end_cause = null,"
                        + " proposed_ended_on = null, version = version + 1 where child_id = ?",
                approver.subject(),
                childId);
        record(connection, child, end, approver, "SCHOLARSHIP_ENDED", reason);
        return true;
    }

    private boolean rejected(Connection connection, UUID childId, String ifMatch, String reason, Actor approver)
            throws SQLException {
        ScholarChild child = ledger.lockChild(connection, childId);
        if (isRejectedAlready(connection, childId, reason, approver)) {
            return audit.unchanged();
        }
        ProposedEnd end = child.proposedEnd().orElseThrow(FourEyes.NO_PROPOSAL::refusal);
        end.requireOther(approver.subject());
        parts.requireNotOfficer(connection, child.claimId(), approver);
        Etags.requireMatch(ifMatch, child.version());
        Database.update(
                connection,
                "update scholarship_child set proposed_end_cause = null, proposed_ended_on = null,"
                        + " end_proposed_by = null, end_rejected_by = ?, end_rejected_reason = ?,"
                        + " version = version + 1 where child_id = ?",
                approver.subject(),
                vault.seal(childId, reason),
                childId);
        record(connection, child, end, approver, "SCHOLARSHIP_END_REJECTED", reason);
        return true;
    }

    private boolean isRejectedAlready(Connection connection, UUID childId, String reason, Actor approver)
            throws SQLException {
        return Database.list(
                        connection,
                        "select end_rejected_reason from scholarship_child where end_rejected_by = ?"
                                + " and end_rejected_reason is not null and proposed_end_cause is null and child_id = ?",
                        row -> vault.unsealText(childId, row.getBytes(1)).equals(reason),
                        approver.subject(),
                        childId)
                .contains(true);
    }

    private static boolean answered(Connection connection, String how, Object... given) throws SQLException {
        return !Database.list(
                        connection,
                        "select 1 from scholarship_child where " + how
                                + " and proposed_end_cause is null and child_id = ?",
                        row -> 1,
                        given)
                .isEmpty();
    }

    private void record(
            Connection connection, ScholarChild child, ProposedEnd end, Actor actor, String action, String reason)
            throws SQLException {
        timeline.record(
                connection,
                child.claimId(),
                actor.subject(),
                action,
                Map.of("child", child.id(), "cause", end.cause(), "on", end.on(), "reason", reason));
        audit.record(actor, action, "scholarship " + child.id(), "");
    }
}
