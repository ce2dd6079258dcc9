package id.payung.claims.decision;

import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimFeed;
import id.payung.claims.law.Assessment;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What others may read of a decision. */
@ApplicationScoped
public class DecisionFeed {

    private final ClaimFeed feed;

    public DecisionFeed(ClaimFeed feed) {
        this.feed = feed;
    }

    /**
     * A decision of two persons.
     *
     * @param replaced the decision in whose place it stands
     */
    public OutgoingEvent decided(
            Claim claim, Decision decision, Assessment assessment, DecidedFacts facts, Optional<Decision> replaced) {
        Map<String, Object> more = new LinkedHashMap<>();
        boolean scholarshipAsked = !facts.known().law().children().isEmpty();
        more.put("outcome", decision.outcome());
        more.put("amount", decision.cashTotal());
        more.put("reasons", RefusalReasons.of(assessment, scholarshipAsked, facts.reductions()));
        if (decision.cashTotal() > 0) {
            claim.payBy().ifPresent(day -> more.put("payBy", day));
        }
        replaced.ifPresent(earlier -> more.put("replaces", earlier.cashTotal()));
        more.put("lawVersion", decision.lawVersion());
        return feed.event("claim.decided.v1", claim, more);
    }
}
