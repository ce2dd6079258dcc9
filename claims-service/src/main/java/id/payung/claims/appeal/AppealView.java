package id.payung.claims.appeal;

import id.payung.claims.decision.Reduction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An appeal as answers show it.
 *
 * @param deadline last day to contest; a rule nobody verified yet, so a late appeal is looked at and not refused
 * @param proposedReductions lines to be granted in part if it is upheld
 * @param late lodged after the deadline
 */
public record AppealView(
        UUID id,
        UUID claimId,
        UUID decisionId,
        String reference,
        LocalDate lodgedOn,
        LocalDate deadline,
        boolean late,
        String reason,
        AppealStatus status,
        String receivedBy,
        Optional<AppealStatus> proposedStatus,
        Optional<String> proposedReason,
        List<Reduction> proposedReductions,
        Optional<String> proposedBy,
        Optional<String> closedBy,
        long version) {}
