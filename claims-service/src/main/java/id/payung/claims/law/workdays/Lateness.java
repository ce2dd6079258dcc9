package id.payung.claims.law.workdays;

import id.payung.claims.law.LegalCitation;

/**
 * How late something is paid and what is owed for it: one percent of the benefit for each working day.
 *
 * @param workingDays after the day it was due; 0 if in time
 * @param compensation whole rupiah, rounded down
 * @param verified false while the rule or the holidays of those days wait for someone to confirm them
 */
public record Lateness(int workingDays, long compensation, LegalCitation citation, boolean verified) {}
