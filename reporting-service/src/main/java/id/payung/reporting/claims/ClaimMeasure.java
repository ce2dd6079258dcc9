package id.payung.reporting.claims;

import java.util.function.Predicate;

/** What is counted of claims. Every claim is open, decided or withdrawn; every decided one granted, partly, or denied. */
enum ClaimMeasure {
    REPORTED(claim -> true),
    OPEN(claim -> !claim.isDecided() && !claim.isWithdrawn()),
    WITHDRAWN(ClaimFact::isWithdrawn),
    DECIDED(ClaimFact::isDecided),
    GRANTED(claim -> claim.isDecided() && claim.outcome().equals("GRANTED")),
    PARTLY_GRANTED(claim -> claim.isDecided() && claim.outcome().equals("PARTLY_GRANTED")),
    DENIED(claim -> claim.isDecided() && claim.outcome().equals("DENIED")),
    PAID(ClaimFact::isPaid),
    ON_TIME(claim -> claim.onTime().orElse(false)),
    LATE(claim -> !claim.onTime().orElse(true)),
    NO_DEADLINE(claim -> claim.isPaid() && claim.onTime().isEmpty()),
    SCHOLARSHIP(claim -> !claim.scholarships().isEmpty());

    private final Predicate<ClaimFact> counts;

    ClaimMeasure(Predicate<ClaimFact> counts) {
        this.counts = counts;
    }

    boolean counts(ClaimFact claim) {
        return counts.test(claim);
    }
}
