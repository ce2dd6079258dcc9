package id.payung.enrollment.roster;

import id.payung.enrollment.note.OfficerNotes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The second pair of eyes: lets a judged roster enroll, or refuses it. */
@ApplicationScoped
class RosterApproval {

    private final RosterValidation validation;
    private final RosterDispatcher dispatcher;
    private final Database database;
    private final WorkClock clock;
    private final Audit audit;
    private final OfficerNotes notes;

    RosterApproval(
            RosterValidation validation,
            RosterDispatcher dispatcher,
            Database database,
            WorkClock clock,
            Audit audit,
            OfficerNotes notes) {
        this.validation = validation;
        this.dispatcher = dispatcher;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.notes = notes;
    }

    @Transactional
    void decide(RosterFacts roster, DecisionRequest decision, Actor actor) {
        if (roster.sender().equals(actor.subject())) {
            throw RosterProblems.SAME_PERSON.refusal();
        }
        boolean moved = database.call(connection -> {
            int waiting = Database.update(
                    connection,
                    "update roster set approved_by = ? where roster_id = ? and status = 'AWAITING_APPROVAL'",
                    actor.subject(),
                    roster.id());
            if (waiting == 0) {
                return false;
            }
            if (decision.accept()) {
                // the trial's verdicts make room for the real ones: the world may have moved on since
                RosterValidation.forgetTrial(connection, roster);
                validation.openBill(connection, roster);
            } else {
                Database.update(
                        connection,
                        "update roster set status = 'REFUSED', problem = 'REFUSED_BY_APPROVER', finished_at = ?"
                                + " where roster_id = ?",
                        WorkClock.shown(clock.now()),
                        roster.id());
            }
            return true;
        });
        if (!moved) {
            throw RosterProblems.NOT_AWAITING_APPROVAL.refusal();
        }
        audit.record(
                actor,
                decision.accept() ? "ROSTER_APPROVED" : "ROSTER_REFUSED",
                "roster " + roster.id(),
                notes.keep(decision.reason()));
        dispatcher.poke();
    }
}
