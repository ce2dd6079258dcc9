package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.law.BenefitCase;

/**
 * Everything a claim rests on: what the events say, with names and accounts, and what of it the law reads. Stored with
 * each decision, so that it can be computed again at any time.
 */
public record KnownFacts(CaseFile file, BenefitCase law) {

    /** The same once nobody reports the case any more. */
    KnownFacts asWithdrawn() {
        return new KnownFacts(file.asWithdrawn(), law);
    }
}
