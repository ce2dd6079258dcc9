package id.payung.claims.law;

import java.util.List;

/**
 * One benefit with how it was reckoned.
 *
 * @param amount whole rupiah
 * @param calculation for people, for example {@code 48 × 1,000,000}
 * @param verified false if a figure behind it was not checked against the official text
 */
public record BenefitLine(
        Benefit benefit, long amount, String calculation, List<LegalCitation> citations, boolean verified) {

    /** Copies the citations. */
    public BenefitLine {
        citations = List.copyOf(citations);
    }
}
