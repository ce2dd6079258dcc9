package id.payung.claims.decision;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimDeadlines;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.claim.Timeline;
import id.payung.claims.intake.KeptEvents;
import id.payung.claims.intake.WaitsFor;
import id.payung.claims.request.FourEyes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An approver, never the one who proposed, confirms or rejects. Facts, orders and events commit together. */
@ApplicationScoped
class DecisionConfirmation {

    private final Database database;
    private final ClaimStore claims;
    private final DecisionStore decisions;
    private final CaseParts parts;
    private final Judgement judgement;
    private final DecisionEffect effect;
    private final ClaimDeadlines deadlines;
    private final Timeline timeline;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final KeptEvents kept;
    private final Audit audit;

    DecisionConfirmation(
            Database database,
            ClaimStore claims,
            DecisionStore decisions,
            CaseParts parts,
            Judgement judgement,
            DecisionEffect effect,
            ClaimDeadlines deadlines,
            Timeline timeline,
            Outbox outbox,
            FeedSequencer sequencer,
            KeptEvents kept,
            Audit audit) {
        this.database = database;
        this.claims = claims;
        this.decisions = decisions;
        this.parts = parts;
        this.judgement = judgement;
        this.effect = effect;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.kept = kept;
        this.audit = audit;
    }

    /** Confirms the open proposal; the same approver again gets the decision that stands. */
    Decision confirm(UUID claimId, String ifMatch, String reason, Actor approver) {
        Decision decision = Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> confirmed(c, claimId, ifMatch, reason, approver))));
        sequencer.poke();
        kept.wake(WaitsFor.ORDER);
        return decision;
    }

    /** Rejects the open proposal: the claim stays assessed, an officer proposes anew. */
    Decision reject(UUID claimId, String ifMatch, String reason, Actor approver) {
        return Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> rejected(c, claimId, ifMatch, reason, approver))));
    }

    private Decision confirmed(Connection connection, UUID claimId, String ifMatch, String reason, Actor approver)
            throws SQLException {
        Claim claim = claims.lock(connection, claimId);
        Optional<Decision> open = decisions.one(connection, claimId, Decision.Status.PROPOSED);
        if (open.isEmpty()) {
            return again(connection, claimId, Decision.Status.CONFIRMED, reason, approver);
        }
        Decision proposal = open.get();
        proposal.requireOther(approver.subject());
        parts.requireNotOfficer(connection, claimId, approver);
        Etags.requireMatch(ifMatch, claim.version());
        DecidedFacts facts = decisions.facts(proposal);
        JudgedCase judged = judgement.of(facts);
        proposal.shown().requireStill(judged.assessment());
        Optional<Decision> replaced = replaced(connection, claim, judged, approver, reason);
        decisions.close(connection, proposal, Decision.Status.CONFIRMED, approver.subject(), reason);
        long change = outbox.openChange(connection);
        List<OutgoingEvent> told = effect.of(connection, claim, proposal, facts, judged, replaced);
        claims.save(connection, claim);
        outbox.append(connection, change, 0, told);
        timeline.record(
                connection,
                claimId,
                approver.subject(),
                "DECIDED",
                Map.of("decision", proposal.ordinal(), "outcome", proposal.outcome(), "cash", proposal.cashTotal()));
        audit.record(approver, "DECISION_CONFIRMED", "claim " + claimId, "");
        return decisions.one(connection, claimId, Decision.Status.CONFIRMED).orElseThrow();
    }

    /** The decision in force, where new facts call for another one; it ends here. */
    private Optional<Decision> replaced(
            Connection connection, Claim claim, JudgedCase judged, Actor approver, String reason) throws SQLException {
        Optional<Decision> inForce = decisions.one(connection, claim.id(), Decision.Status.CONFIRMED);
        if (inForce.isPresent()) {
            if (!claim.mayBeDecidedAnew()) {
                throw DecisionProblems.NOT_ASSESSED.refusal();
            }
            deadlines.renew(claim, judged);
            decisions.close(connection, inForce.get(), Decision.Status.REPLACED, approver.subject(), reason);
        }
        return inForce;
    }

    /** The same answer of the same approver to the last proposal. */
    private Decision again(Connection connection, UUID claimId, Decision.Status status, String reason, Actor approver)
            throws SQLException {
        audit.unchanged();
        return decisions
                .last(connection, claimId)
                .filter(decision -> decision.status() == status)
                .filter(decision -> decision.decidedBy().equals(Optional.of(approver.subject())))
                .filter(decision -> decision.decidedReason().equals(Optional.of(reason)))
                .orElseThrow(FourEyes.NO_PROPOSAL::refusal);
    }

    private Decision rejected(Connection connection, UUID claimId, String ifMatch, String reason, Actor approver)
            throws SQLException {
        Claim claim = claims.lock(connection, claimId);
        Optional<Decision> open = decisions.one(connection, claimId, Decision.Status.PROPOSED);
        if (open.isEmpty()) {
            return again(connection, claimId, Decision.Status.REJECTED, reason, approver);
        }
        Decision proposal = open.get();
        proposal.requireOther(approver.subject());
        parts.requireNotOfficer(connection, claimId, approver);
        Etags.requireMatch(ifMatch, claim.version());
        decisions.close(connection, proposal, Decision.Status.REJECTED, approver.subject(), reason);
        claims.save(connection, claim);
        timeline.record(
                connection,
                claimId,
                approver.subject(),
                "PROPOSAL_REJECTED",
                Map.of("decision", proposal.ordinal(), "reason", reason));
        audit.record(approver, "DECISION_REJECTED", "claim " + claimId, "");
        return decisions.of(claimId).get(proposal.ordinal() - 1);
    }
}
