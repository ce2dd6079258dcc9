package id.payung.claims.law.workdays;

import id.payung.claims.law.LegalCitation;
import java.time.OffsetDateTime;

/** The last instant at which a report is in time. */
public record ReportDeadline(OffsetDateTime at, LegalCitation citation, boolean verified) {}
