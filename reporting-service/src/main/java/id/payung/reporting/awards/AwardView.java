package id.payung.reporting.awards;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A frozen ranking.
 *
 * @param referenceMonth persons are counted on its last day
 * @param asOf until when everything was known that the ranking follows
 */
public record AwardView(
        UUID id, YearMonth referenceMonth, String formulaVersion, OffsetDateTime asOf, OffsetDateTime frozenAt) {}
