package id.payung.claims.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision as answers show it.
 *
 * @param assessment lines, findings and citations as they were decided, in both languages
 */
public record DecisionView(
        UUID id,
        UUID claimId,
        int ordinal,
        Decision.Status status,
        String outcome,
        long cashTotal,
        String lawVersion,
        String reason,
        String proposedBy,
        OffsetDateTime proposedAt,
        Optional<String> decidedBy,
        Optional<OffsetDateTime> decidedAt,
        Optional<String> decidedReason,
        Optional<UUID> appealId,
        @JsonRawValue String assessment) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id(),
                decision.claimId(),
                decision.ordinal(),
                decision.status(),
                decision.outcome(),
                decision.cashTotal(),
                decision.lawVersion(),
                decision.reason(),
                decision.proposedBy(),
                decision.proposedAt(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.decidedReason(),
                decision.appealId(),
                decision.assessment());
    }
}
