package id.payung.claims.appeal;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimDeadlines;
import id.payung.claims.claim.ClaimFeed;
import id.payung.claims.claim.ClaimState;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.claim.KnownFacts;
import id.payung.claims.claim.Timeline;
import id.payung.claims.decision.DecidedFacts;
import id.payung.claims.decision.Decision;
import id.payung.claims.decision.DecisionEffect;
import id.payung.claims.decision.DecisionStore;
import id.payung.claims.decision.Judgement;
import id.payung.claims.decision.PartialGrant;
import id.payung.claims.decision.Reduction;
import id.payung.claims.decision.ShownAssessment;
import id.payung.claims.intake.KeptEvents;
import id.payung.claims.intake.WaitsFor;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides appeals: two persons who had no part in what is contested. An upheld one decides the claim anew. */
@ApplicationScoped
class AppealDecision {

    private final Database database;
    private final AppealRepository appeals;
    private final AppealTexts texts;
    private final ClaimStore claims;
    private final DecisionStore decisions;
    private final CaseParts parts;
    private final Judgement judgement;
    private final PartialGrant partial;
    private final DecisionEffect effect;
    private final ClaimDeadlines deadlines;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ClaimFeed feed;
    private final FeedSequencer sequencer;
    private final KeptEvents kept;
    private final WorkClock clock;
    private final Audit audit;

    AppealDecision(
            Database database,
            AppealRepository appeals,
            AppealTexts texts,
            ClaimStore claims,
            DecisionStore decisions,
            CaseParts parts,
            Judgement judgement,
            PartialGrant partial,
            DecisionEffect effect,
            ClaimDeadlines deadlines,
            Timeline timeline,
            Outbox outbox,
            ClaimFeed feed,
            FeedSequencer sequencer,
            KeptEvents kept,
            WorkClock clock,
            Audit audit) {
        this.database = database;
        this.appeals = appeals;
        this.texts = texts;
        this.claims = claims;
        this.decisions = decisions;
        this.parts = parts;
        this.judgement = judgement;
        this.partial = partial;
        this.effect = effect;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.outbox = outbox;
        this.feed = feed;
        this.sequencer = sequencer;
        this.kept = kept;
        this.clock = clock;
        this.audit = audit;
    }

    /** Proposes an outcome on the facts as they are now. */
    Appeal propose(UUID appealId, String ifMatch, AppealProposalRequest.Proposal proposal, Actor officer) {
        return Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> proposed(c, appealId, ifMatch, proposal, officer))));
    }

    /** Confirms the proposal. */
    Appeal confirm(UUID appealId, String ifMatch, String reason, Actor approver) {
        Appeal appeal = Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> confirmed(c, appealId, ifMatch, reason, approver))));
        sequencer.poke();
        kept.wake(WaitsFor.ORDER);
        return appeal;
    }

    private Appeal proposed(
            Connection connection,
            UUID appealId,
            String ifMatch,
            AppealProposalRequest.Proposal proposal,
            Actor officer)
            throws SQLException {
        Claim claim = lockClaim(connection, appealId);
        Appeal appeal = appeals.require(appealId);
        Decision contested = contested(connection, appeal);
        Optional<ShownAssessment> shown = shown(claim, proposal);
        if (appeal.isProposed(proposal.status(), officer.subject())
                && texts.proposedReason(appeal).equals(Optional.of(proposal.reason()))
                && texts.reductions(appeal).equals(proposal.reductions())
                && appeal.shown().equals(shown)) {
            audit.unchanged();
            return appeal;
        }
        Etags.requireMatch(ifMatch, appeal.version());
        requireNoPart(connection, claim, contested, officer);
        parts.requireNotApprover(connection, claim.id(), officer);
        appeal.propose(
                proposal.status(),
                texts.seal(appealId, proposal.reason()),
                officer.subject(),
                clock.now(),
                claim.version());
        appeal.takesOff(texts.seal(appealId, proposal.reductions()));
        appeal.shows(shown);
        appeals.flush();
        timeline.record(
                connection,
                claim.id(),
                officer.subject(),
                "APPEAL_PROPOSED",
                Map.of("status", proposal.status(), "reason", proposal.reason()));
        audit.record(officer, "APPEAL_PROPOSED", "claim " + claim.id(), "");
        return appeal;
    }

    private Optional<ShownAssessment> shown(Claim claim, AppealProposalRequest.Proposal proposal) {
        if (proposal.status() != AppealStatus.UPHELD) {
            return Optional.empty();
        }
        KnownFacts known = claim.facts().orElseThrow();
        if (known.file().withdrawn()) {
            throw AppealProblems.REPORTS_WITHDRAWN.refusal();
        }
        if (judgement.of(DecidedFacts.of(known)).state() != ClaimState.ASSESSED) {
            throw AppealProblems.NOT_READY.refusal();
        }
        partial.requireLess(known, proposal.reductions());
        return Optional.of(ShownAssessment.of(
                judgement.of(factsOf(claim, proposal.reductions())).assessment()));
    }

    private Appeal confirmed(Connection connection, UUID appealId, String ifMatch, String reason, Actor approver)
            throws SQLException {
        Claim claim = lockClaim(connection, appealId);
        Appeal appeal = appeals.require(appealId);
        if (appeal.isClosedBy(approver.subject()) && texts.isClosedWith(appeal, reason)) {
            audit.unchanged();
            return appeal;
        }
        appeal.requireOpen();
        Etags.requireMatch(ifMatch, appeal.version());
        Decision contested = contested(connection, appeal);
        requireNoPart(connection, claim, contested, approver);
        parts.requireNotOfficer(connection, claim.id(), approver);
        AppealStatus status = appeal.close(approver.subject(), texts.seal(appealId, reason), clock.now());
        appeals.flush();
        long change = outbox.openChange(connection);
        List<OutgoingEvent> told = new ArrayList<>();
        if (status == AppealStatus.UPHELD) {
            told.addAll(decideAnew(connection, claim, appeal, contested, reason, approver));
        } else {
            Optional<OutgoingEvent> paid = effect.stands(connection, claim);
            told.add(feed.event("claim.appeal-dismissed.v1", claim, Map.of("outcome", contested.outcome())));
            paid.ifPresent(told::add);
        }
        claims.save(connection, claim);
        outbox.append(connection, change, 0, told);
        timeline.record(
                connection,
                claim.id(),
                approver.subject(),
                "APPEAL_DECIDED",
                Map.of("status", status, "reason", reason));
        audit.record(approver, "APPEAL_DECIDED", "claim " + claim.id(), "");
        return appeal;
    }

    private List<OutgoingEvent> decideAnew(
            Connection connection, Claim claim, Appeal appeal, Decision contested, String reason, Actor approver)
            throws SQLException {
        DecidedFacts facts = factsOf(claim, texts.reductions(appeal));
        JudgedCase judged = judgement.of(facts);
        appeal.shown().ifPresent(shown -> shown.requireStill(judged.assessment()));
        // a claim may be refused before its papers are complete, and then nobody knew by when to pay it
        if (claim.payBy().isEmpty()) {
            deadlines.renew(claim, judged);
        }
        decisions.close(connection, contested, Decision.Status.REPLACED, approver.subject(), reason);
        Decision decision = decisions.propose(
                connection,
                claim,
                facts,
                judged,
                texts.proposedReason(appeal).orElseThrow(),
                appeal.proposedBy().orElseThrow(),
                Optional.of(appeal.id()));
        decisions.close(connection, decision, Decision.Status.CONFIRMED, approver.subject(), reason);
        return effect.of(connection, claim, decision, facts, judged, Optional.of(contested));
    }

    private static DecidedFacts factsOf(Claim claim, List<Reduction> reductions) {
        return new DecidedFacts(claim.facts().orElseThrow(), reductions, Optional.empty());
    }

    private Claim lockClaim(Connection connection, UUID appealId) throws SQLException {
        UUID claimId = Database.list(
                        connection,
                        "select claim_id from appeal where appeal_id = ?",
                        row -> row.getObject(1, UUID.class),
                        appealId)
                .stream()
                .findFirst()
                .orElseThrow(AppealProblems.APPEAL_UNKNOWN::refusal);
        return claims.lock(connection, claimId);
    }

    private Decision contested(Connection connection, Appeal appeal) throws SQLException {
        return decisions
                .one(connection, appeal.claimId(), Decision.Status.CONFIRMED)
                .filter(decision -> decision.id().equals(appeal.decisionId()))
                .orElseThrow(AppealProblems.APPEAL_CLOSED::refusal);
    }

    private void requireNoPart(Connection connection, Claim claim, Decision contested, Actor actor)
            throws SQLException {
        boolean part = contested.proposedBy().equals(actor.subject())
                || contested.decidedBy().equals(Optional.of(actor.subject()))
                || parts.tookBeforeAppeal(connection, claim, actor);
        if (part) {
            throw AppealProblems.SAME_PERSON.refusal();
        }
    }
}
