package id.payung.enrollment.webhook;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One message to a webhook.
 *
 * @param id the header {@code webhook-id} of every attempt
 * @param lastAnswer HTTP status of the last attempt that was answered
 * @param lastProblem why the last attempt had no answer: NOT_PUBLIC, UNREACHABLE, TOO_SLOW
 */
public record DeliveryView(
        UUID id,
        String type,
        String subject,
        OffsetDateTime happenedAt,
        String status,
        int attempts,
        Optional<OffsetDateTime> nextTryAt,
        Optional<Integer> lastAnswer,
        Optional<String> lastProblem,
        Optional<OffsetDateTime> deliveredAt) {}
