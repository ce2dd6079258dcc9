package id.payung.claims.law.parameter;

import id.payung.claims.law.LegalCitation;
import java.math.BigDecimal;

/** A figure of the law on a certain day, where it stands and whether it was checked against the official text. */
public record LegalValue(BigDecimal value, LegalCitation citation, boolean verified) {

    /** Where it stands and whether it was checked. */
    public Rule rule() {
        return new Rule(citation, verified);
    }

    /** The figure as a count. */
    public int asInt() {
        return value.intValueExact();
    }

    /** The figure as whole rupiah. */
    public long asLong() {
        return value.longValueExact();
    }
}
