package id.payung.claims.law.reckoning;

import java.math.BigDecimal;

/**
 * An amount and how it came about.
 *
 * @param amount rupiah, not yet rounded
 */
public record Reckoning(BigDecimal amount, String calculation) {}
