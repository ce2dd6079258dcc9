package id.payung.claims.decision;

import id.payung.claims.claim.KnownFacts;
import java.util.List;

/** All that a decision rests on: judging them again gives the same decision. */
public record DecidedFacts(KnownFacts known, List<Reduction> reductions) {
    /** Copies the reductions. */
    public DecidedFacts {
        reductions = List.copyOf(reductions);
    }
}
