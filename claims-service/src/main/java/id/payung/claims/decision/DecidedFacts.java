package id.payung.claims.decision;

import id.payung.claims.claim.KnownFacts;
import java.util.List;
import java.util.Optional;

/**
 * All that a decision rests on: judging them again gives the same decision.
 *
 * @param denial where people refuse the claim whole; absent in decisions from before that could be proposed
 */
public record DecidedFacts(KnownFacts known, List<Reduction> reductions, Optional<Denial> denial) {
    /** Copies the reductions. */
    public DecidedFacts {
        reductions = List.copyOf(reductions);
    }

    /** What the law says of the facts, with nothing taken off. */
    public static DecidedFacts of(KnownFacts known) {
        return new DecidedFacts(known, List.of(), Optional.empty());
    }
}
