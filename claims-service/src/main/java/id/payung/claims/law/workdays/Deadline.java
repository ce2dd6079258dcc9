package id.payung.claims.law.workdays;

import id.payung.claims.law.LegalCitation;
import java.time.LocalDate;

/**
 * The last day in WITA on which something is in time.
 *
 * @param verified false while the rule or the holidays behind it wait for someone to confirm them
 */
public record Deadline(LocalDate on, LegalCitation citation, boolean verified) {}
