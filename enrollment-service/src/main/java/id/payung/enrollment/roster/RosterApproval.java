package id.payung.enrollment.roster;

import id.payung.enrollment.member.PersonalVault;
import id.payung.enrollment.note.OfficerNotes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;

/** The second pair of eyes: lets a judged roster enroll, or refuses it. */
@ApplicationScoped
class RosterApproval {

    private final RosterValidation validation;
    private final RosterDispatcher dispatcher;
    private final Database database;
    private final WorkClock clock;
    private final Audit audit;
    private final OfficerNotes notes;
    private final PersonalVault vault;

    RosterApproval(
            RosterValidation validation,
            RosterDispatcher dispatcher,
            Database database,
            WorkClock clock,
            Audit audit,
            OfficerNotes notes,
            PersonalVault vault) {
        this.validation = validation;
        this.dispatcher = dispatcher;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.notes = notes;
        this.vault = vault;
    }

    /** Decides; the same decision by the same person again changes nothing. */
    @Transactional
    void decide(RosterFacts roster, DecisionRequest decision, Actor actor) {
        if (roster.sender().equals(actor.subject())) {
            throw RosterProblems.SAME_PERSON.refusal();
        }
        byte[] digest = vault.requestDigest(decision.accept() + "\u0000" + decision.reason());
        boolean moved = database.call(connection -> {
            int waiting = Database.update(
                    connection,
                    "update roster set approved_by = ?, approval_digest = ?"
                            + " where roster_id = ? and status = 'AWAITING_APPROVAL'",
                    actor.subject(),
                    digest,
                    roster.id());
            if (waiting == 0) {
                requireSame(connection, roster, digest, actor);
                return false;
            }
            if (decision.accept()) {
                // the trial's verdicts make room for the real ones: the world may have moved on since
                RosterValidation.forgetTrial(connection, roster);
                validation.openBill(connection, roster);
            } else {
                Database.update(
                        connection,
                        "update roster set status = 'REFUSED', problem = ?, finished_at = ? where roster_id = ?",
                        StopReason.REFUSED_BY_APPROVER,
                        WorkClock.shown(clock.now()),
                        roster.id());
            }
            return true;
        });
        if (!moved) {
            return;
        }
        audit.record(
                actor,
                decision.accept() ? "ROSTER_APPROVED" : "ROSTER_REFUSED",
                "roster " + roster.id(),
                notes.keep(decision.reason()));
        dispatcher.poke();
    }

    private static void requireSame(Connection connection, RosterFacts roster, byte[] digest, Actor actor)
            throws SQLException {
        boolean same = Database.list(
                        connection,
                        "select approved_by = ? and approval_digest = ? from roster where roster_id = ?",
                        row -> row.getBoolean(1),
                        actor.subject(),
                        digest,
                        roster.id())
                .get(0);
        if (!same) {
            throw RosterProblems.NOT_AWAITING_APPROVAL.refusal();
        }
    }
}
