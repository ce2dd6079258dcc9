package id.payung.claims.decision;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimState;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.claim.KnownFacts;
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

/** An officer proposes what the law gives for the facts, or to refuse the claim; it grants and refuses nothing yet. */
@ApplicationScoped
class DecisionProposal {

    private final Database database;
    private final ClaimStore claims;
    private final DecisionStore decisions;
    private final CaseParts parts;
    private final Judgement judgement;
    private final PartialGrant partial;
    private final Timeline timeline;
    private final Audit audit;

    DecisionProposal(
            Database database,
            ClaimStore claims,
            DecisionStore decisions,
            CaseParts parts,
            Judgement judgement,
            PartialGrant partial,
            Timeline timeline,
            Audit audit) {
        this.database = database;
        this.claims = claims;
        this.decisions = decisions;
        this.parts = parts;
        this.judgement = judgement;
        this.partial = partial;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** A proposal and whether this call made it. */
    record Proposed(Decision decision, boolean isNew) {}

    Proposed propose(UUID claimId, String ifMatch, ProposalRequest.Proposal proposal, Actor officer) {
        return Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> inTransaction(c, claimId, ifMatch, proposal, officer))));
    }

    private Proposed inTransaction(
            Connection connection, UUID claimId, String ifMatch, ProposalRequest.Proposal proposal, Actor officer)
            throws SQLException {
        Claim claim = claims.lock(connection, claimId);
        Optional<Decision> open = decisions.one(connection, claimId, Decision.Status.PROPOSED);
        if (open.isPresent()) {
            return same(open.get(), proposal, officer);
        }
        Etags.requireMatch(ifMatch, claim.version());
        parts.requireNotApprover(connection, claimId, officer);
        requireDecidable(claim, proposal);
        KnownFacts known = claim.facts().orElseThrow(DecisionProblems.NOT_ASSESSED::refusal);
        DecidedFacts facts = new DecidedFacts(known, proposal.reductions(), proposal.denial());
        partial.requireLess(known, proposal.reductions());
        JudgedCase judged = judgement.of(facts);
        claim.touchedBy(officer.subject());
        claims.save(connection, claim);
        Decision decision = decisions.propose(
                connection, claim, facts, judged, proposal.reason(), officer.subject(), Optional.empty());
        timeline.record(
                connection,
                claimId,
                officer.subject(),
                "PROPOSED",
                Map.of("decision", decision.ordinal(), "outcome", decision.outcome(), "cash", decision.cashTotal()));
        audit.record(officer, "DECISION_PROPOSED", "claim " + claimId, "");
        return new Proposed(decision, true);
    }

    /** What is refused whole waits for nothing; of reports that are gone nothing else can follow. */
    private void requireDecidable(Claim claim, ProposalRequest.Proposal proposal) {
        boolean gone = claim.facts().map(known -> known.file().withdrawn()).orElse(false);
        if (gone && proposal.denial().isEmpty()) {
            throw DecisionProblems.REPORTS_WITHDRAWN.refusal();
        }
        boolean decidable = proposal.denial().isPresent() ? claim.mayBeRefused() : isAssessed(claim);
        if (!decidable) {
            throw DecisionProblems.NOT_ASSESSED.refusal();
        }
    }

    /** What is known must leave nothing open under the law of now; what is stored may be older than a law file. */
    private boolean isAssessed(Claim claim) {
        boolean told = claim.mayBeDecidedAnew() || claim.state() == ClaimState.ASSESSED;
        return told
                && claim.facts()
                        .map(known -> judgement.of(DecidedFacts.of(known)).state())
                        .equals(Optional.of(ClaimState.ASSESSED));
    }

    /** The same proposal of the same officer again is that proposal. */
    private Proposed same(Decision open, ProposalRequest.Proposal proposal, Actor officer) {
        DecidedFacts facts = decisions.facts(open);
        boolean same = open.proposedBy().equals(officer.subject())
                && open.reason().equals(proposal.reason())
                && facts.reductions().equals(proposal.reductions())
                && facts.denial().equals(proposal.denial());
        if (!same) {
            throw FourEyes.PROPOSAL_OPEN.refusal();
        }
        return new Proposed(open, false);
    }
}
