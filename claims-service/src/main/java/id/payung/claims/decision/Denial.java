package id.payung.claims.decision;

import id.payung.claims.law.Finding;
import id.payung.claims.law.LegalCitation;
import id.payung.platform.problem.Text;
import java.util.Optional;

/**
 * Why people refuse a claim whole that the rules alone would not refuse.
 *
 * @param reason without personal data; it stands in the letter
 * @param citation where it stands; absent where the law is silent
 */
public record Denial(String reason, Optional<LegalCitation> citation) {

    /** Stable code for others to count. */
    static final String CODE = "DENIED_ON_THE_MERITS";

    /** The reason as the condition that is not met. */
    Finding finding() {
        return new Finding.NotMet(CODE, new Text(reason, reason), citation.orElse(Finding.DECIDED_BY_PERSON), true);
    }
}
