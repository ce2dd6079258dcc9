package id.payung.claims.law;

/**
 * A lasting loss, as the doctor states it.
 *
 * @param lossPercent how much of the part or its function is lost, 1 to 100; for the parts of hearing that the table
 *     counts per 10 decibel, the decibels
 */
public record Disability(DisabilityPart part, int lossPercent) {}
