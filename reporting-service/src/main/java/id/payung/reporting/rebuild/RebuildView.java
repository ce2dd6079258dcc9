package id.payung.reporting.rebuild;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A rebuild and how far it is.
 *
 * @param publication last publication that was replayed
 * @param publications all there are by now
 */
public record RebuildView(
        int generation,
        String state,
        long publication,
        long publications,
        BigDecimal percent,
        OffsetDateTime startedAt,
        OffsetDateTime completedAt) {}
