package id.payung.claims.law;

import java.time.LocalDate;

/**
 * A cost whose bill says the day.
 *
 * @param cost whole rupiah
 */
public record DatedCost(LocalDate billedOn, long cost) {}
