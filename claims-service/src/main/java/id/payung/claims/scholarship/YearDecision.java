package id.payung.claims.scholarship;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Timeline;
import id.payung.claims.intake.StoredEvents;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.payment.OrderIssue;
import id.payung.claims.payment.Payable;
import id.payung.claims.request.FourEyes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Grants or refuses a proven school year: an officer proposes, another person confirms, and the order is made. */
@ApplicationScoped
class YearDecision {

    private static final String SCHOLARSHIP = "SCHOLARSHIP";

    private final Database database;
    private final BenefitLaw law;
    private final Ledger ledger;
    private final CaseParts parts;
    private final StoredEvents events;
    private final YearJudgement judgement;
    private final ChildVault vault;
    private final OrderIssue orders;
    private final Timeline timeline;
    private final WorkClock clock;
    private final Audit audit;

    YearDecision(
            Database database,
            BenefitLaw law,
            Ledger ledger,
            CaseParts parts,
            StoredEvents events,
            YearJudgement judgement,
            ChildVault vault,
            OrderIssue orders,
            Timeline timeline,
            WorkClock clock,
            Audit audit) {
        this.database = database;
        this.law = law;
        this.ledger = ledger;
        this.parts = parts;
        this.events = events;
        this.judgement = judgement;
        this.vault = vault;
        this.orders = orders;
        this.timeline = timeline;
        this.clock = clock;
        this.audit = audit;
    }

    void propose(UUID childId, int schoolYear, String ifMatch, YearProposalRequest.Proposal proposal, Actor officer) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> proposed(c, childId, schoolYear, ifMatch, proposal, officer))));
    }

    void confirm(UUID childId, int schoolYear, String ifMatch, String reason, Actor approver) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> confirmed(c, childId, schoolYear, ifMatch, reason, approver))));
    }

    private boolean proposed(
            Connection connection,
            UUID childId,
            int schoolYear,
            String ifMatch,
            YearProposalRequest.Proposal proposal,
            Actor officer)
            throws SQLException {
        ScholarChild child = ledger.lockChild(connection, childId);
        ScholarYear year = ledger.requireYear(connection, childId, schoolYear);
        if (year.status().isDecided()) {
            throw ScholarshipProblems.YEAR_DECIDED.refusal();
        }
        if (year.status() == ScholarYear.Status.PROPOSED) {
            boolean same = year.proposedBy().equals(Optional.of(officer.subject()))
                    && year.grants().equals(Optional.of(proposal.grant()))
                    && year.proposedReason().equals(Optional.of(proposal.reason()))
                    && year.account().equals(proposal.account());
            if (!same) {
                throw FourEyes.PROPOSAL_OPEN.refusal();
            }
            return audit.unchanged();
        }
        Etags.requireMatch(ifMatch, year.version());
        parts.requireNotApprover(connection, child.claimId(), officer);
        if (proposal.grant()) {
            requireDue(connection, child, judgedAgain(connection, child, schoolYear, officer));
        }
        Database.update(
                connection,
                "update scholarship_year set status = 'PROPOSED', grants = ?, proposed_by = ?, proposed_at = ?,"
                        + " proposed_reason = ?, account = ?, rejected_by = null, rejected_reason = null,"
                        + " version = version + 1 where child_id = ? and school_year = ?",
                proposal.grant(),
                officer.subject(),
                WorkClock.shown(clock.now()),
                vault.seal(childId, proposal.reason()),
                proposal.account().map(account -> vault.seal(childId, account)).orElse(null),
                childId,
                schoolYear);
        record(connection, child, schoolYear, officer, "SCHOOL_YEAR_PROPOSED", proposal.grant());
        return true;
    }

    /** A year that was proven before it began is judged by the day on which it is proposed. */
    private ScholarYear judgedAgain(Connection connection, ScholarChild child, int schoolYear, Actor officer)
            throws SQLException {
        SchoolProofs proofs = SchoolProofs.of(child.claimId(), events.schoolProofs(connection, child.claimId()));
        judgement.judge(
                connection,
                child,
                ledger.years(connection, child.id()),
                proofs.of(child.child().id()),
                officer.subject());
        return ledger.requireYear(connection, child.id(), schoolYear);
    }

    private boolean confirmed(
            Connection connection, UUID childId, int schoolYear, String ifMatch, String reason, Actor approver)
            throws SQLException {
        ScholarChild child = ledger.lockChild(connection, childId);
        ScholarYear year = ledger.requireYear(connection, childId, schoolYear);
        if (year.status().isDecided() && year.confirmedBy().equals(Optional.of(approver.subject()))) {
            return audit.unchanged();
        }
        if (year.status() != ScholarYear.Status.PROPOSED) {
            throw nothingToConfirm(year, ifMatch);
        }
        if (year.proposedBy().equals(Optional.of(approver.subject()))) {
            throw FourEyes.SAME_PERSON.refusal();
        }
        parts.requireNotOfficer(connection, child.claimId(), approver);
        Etags.requireMatch(ifMatch, year.version());
        boolean grants = year.grants().orElseThrow();
        if (grants) {
            requireDue(connection, child, year);
        }
        Optional<UUID> order = grants ? Optional.of(order(connection, child, year)) : Optional.empty();
        Database.update(
                connection,
                "update scholarship_year set status = ?, confirmed_by = ?, confirmed_at = ?, confirmed_reason = ?,"
                        + " order_id = coalesce(?, order_id), version = version + 1"
                        + " where child_id = ? and school_year = ?",
                grants ? "CONFIRMED" : "REFUSED",
                approver.subject(),
                WorkClock.shown(clock.now()),
                vault.seal(childId, reason),
                order.orElse(null),
                childId,
                schoolYear);
        record(connection, child, schoolYear, approver, "SCHOOL_YEAR_DECIDED", grants);
        return true;
    }

    /** What was proposed may have been judged again since it was seen. */
    private static RuntimeException nothingToConfirm(ScholarYear year, String ifMatch) {
        if (!year.status().isDecided()) {
            Etags.requireMatch(ifMatch, year.version());
        }
        return FourEyes.NO_PROPOSAL.refusal();
    }

    private UUID order(Connection connection, ScholarChild child, ScholarYear year) throws SQLException {
        BankAccount account = year.account()
                .or(() -> child.account(law.heirs().isMinor(child.child().birthDate(), clock.today())))
                .orElseThrow(ScholarshipProblems.NO_ACCOUNT::refusal);
        Payable payable = new Payable(child.child().id(), SCHOLARSHIP, year.amount(), account);
        UUID order = orders.insert(connection, child.claimId(), Optional.empty(), payable, Optional.empty());
        YearOrders.tie(connection, order, child.id(), year.startsIn());
        return order;
    }

    /** It may have ended since the proof or the proposal, and the bank may have paid an order that was cancelled. */
    private void requireDue(Connection connection, ScholarChild child, ScholarYear year) throws SQLException {
        if (!YearOrders.paid(connection, child.id(), year.startsIn()).isEmpty()) {
            throw ScholarshipProblems.YEAR_PAID.refusal();
        }
        if (year.amount() == 0) {
            throw ScholarshipProblems.NOT_DUE.refusal();
        }
        if (child.isOverBefore(law.scholarships().firstDay(year.startsIn()))) {
            throw ScholarshipProblems.OVER.refusal();
        }
    }

    private void record(
            Connection connection, ScholarChild child, int schoolYear, Actor actor, String action, boolean grants)
            throws SQLException {
        timeline.record(
                connection,
                child.claimId(),
                actor.subject(),
                action,
                Map.of("child", child.id(), "schoolYear", schoolYear, "grants", grants));
        audit.record(actor, action, "scholarship " + child.id(), "");
    }
}
