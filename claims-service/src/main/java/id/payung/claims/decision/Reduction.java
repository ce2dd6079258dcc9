package id.payung.claims.decision;

import id.payung.claims.law.Benefit;

/**
 * A line that the officer proposes to grant in part only, for example a receipt that does not belong to the accident.
 *
 * @param amount what is granted, whole rupiah; less than the law would allow
 * @param reason without personal data; it stands in the letter
 */
public record Reduction(Benefit benefit, long amount, String reason) {}
