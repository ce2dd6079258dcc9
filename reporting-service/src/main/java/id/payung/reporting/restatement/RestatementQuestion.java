package id.payung.reporting.restatement;

import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Months;
import java.time.Instant;

/**
 * Which restatements are asked for.
 *
 * @param since only what was recorded from then on
 */
record RestatementQuestion(Grouping grouping, Months months, Instant since) {}
