package id.payung.claims.decision;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimState;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.claim.Timeline;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.request.FourEyes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An officer proposes what the law gives for the facts; it grants and refuses nothing yet. */
@ApplicationScoped
class DecisionProposal {

    private final Database database;
    private final ClaimStore claims;
    private final DecisionStore decisions;
    private final CaseParts parts;
    private final Judgement judgement;
    private final Timeline timeline;
    private final Audit audit;

    DecisionProposal(
            Database database,
            ClaimStore claims,
            DecisionStore decisions,
            CaseParts parts,
            Judgement judgement,
            Timeline timeline,
            Audit audit) {
        this.database = database;
        this.claims = claims;
        this.decisions = decisions;
        this.parts = parts;
        this.judgement = judgement;
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
        parts.requireNotApprover(connection, claim, officer);
        requireAssessed(claim);
        DecidedFacts facts = new DecidedFacts(claim.facts().orElseThrow(), proposal.reductions());
        requireLess(claim, proposal.reductions());
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

    /** An open claim by its state; of a decided one, what is newly known must leave nothing open. */
    private void requireAssessed(Claim claim) {
        boolean assessed = claim.mayBeDecidedAnew()
                ? judgement
                                .of(new DecidedFacts(claim.facts().orElseThrow(), List.of()))
                                .state()
                        == ClaimState.ASSESSED
                : claim.state() == ClaimState.ASSESSED;
        if (!assessed) {
            throw DecisionProblems.NOT_ASSESSED.refusal();
        }
    }

    /** The same proposal of the same officer again is that proposal. */
    private Proposed same(Decision open, ProposalRequest.Proposal proposal, Actor officer) {
        boolean same = open.proposedBy().equals(officer.subject())
                && open.reason().equals(proposal.reason())
                && decisions.facts(open).reductions().equals(proposal.reductions());
        if (!same) {
            throw FourEyes.PROPOSAL_OPEN.refusal();
        }
        return new Proposed(open, false);
    }

    /** An officer may take off what is not due, never add. */
    private void requireLess(Claim claim, List<Reduction> reductions) {
        Assessment law = judgement
                .of(new DecidedFacts(claim.facts().orElseThrow(), List.of()))
                .assessment();
        for (int i = 0; i < reductions.size(); i++) {
            Reduction reduction = reductions.get(i);
            long due = law.lines().stream()
                    .filter(line -> line.benefit() == reduction.benefit())
                    .mapToLong(BenefitLine::amount)
                    .sum();
            if (reduction.amount() >= due) {
                throw CommonProblems.invalidField(
                        "/reductions/" + i + "/amount",
                        "Less than the law grants for this benefit",
                        "Kurang dari yang diberikan hukum untuk manfaat ini");
            }
        }
    }
}
