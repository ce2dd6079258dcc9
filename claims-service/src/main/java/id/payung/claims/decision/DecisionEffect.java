package id.payung.claims.decision;

import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimFeed;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.law.Outcome;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a decision of two persons brings about, in their transaction: money, a confirmed death, what others are told. */
@ApplicationScoped
public class DecisionEffect {

    private final Execution execution;
    private final ConfirmedDeath deaths;
    private final DecisionFeed tells;
    private final ClaimFeed feed;

    public DecisionEffect(Execution execution, ConfirmedDeath deaths, DecisionFeed tells, ClaimFeed feed) {
        this.execution = execution;
        this.deaths = deaths;
        this.tells = tells;
        this.feed = feed;
    }

    /**
     * Moves the claim and orders what is owed; of a decision that replaces another one only the difference.
     *
     * @param replaced the decision in whose place it stands
     * @return what to tell
     */
    public List<OutgoingEvent> of(
            Connection connection,
            Claim claim,
            Decision decision,
            DecidedFacts facts,
            JudgedCase judged,
            Optional<Decision> replaced)
            throws SQLException {
        claim.decide(decision.outcome());
        List<OutgoingEvent> told = new ArrayList<>();
        told.add(tells.decided(claim, decision, judged.assessment(), facts, replaced));
        boolean granted = judged.assessment().outcome() != Outcome.DENIED;
        told.addAll(deaths.confirm(connection, claim, granted));
        if (replaced.isPresent()) {
            execution.executeInstead(connection, claim, decision.id(), judged);
        } else {
            execution.execute(connection, claim, decision.id(), judged);
        }
        if (granted && execution.isSettled(connection, claim.id())) {
            told.add(paid(connection, claim));
        }
        return told;
    }

    /** The decision that was contested stands: says whether everything of it is paid. */
    public Optional<OutgoingEvent> stands(Connection connection, Claim claim) throws SQLException {
        claim.keepDecision();
        boolean granted = !claim.outcome().equals(Optional.of(Outcome.DENIED.name()));
        return granted && execution.isSettled(connection, claim.id())
                ? Optional.of(paid(connection, claim))
                : Optional.empty();
    }

    private OutgoingEvent paid(Connection connection, Claim claim) throws SQLException {
        claim.pay();
        UUID id = claim.id();
        return feed.paid(claim, execution.paid(connection, id), execution.lastPaidOn(connection, id));
    }
}
