package id.payung.enrollment.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook as its sponsor sees it.
 *
 * @param secret {@code whsec_…}, only in the answer that made it
 * @param pausedBecause why nothing is sent now: PAUSED_BY_SPONSOR, DELIVERY_FAILED or GONE
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WebhookView(
        UUID id,
        String sponsor,
        String url,
        List<String> types,
        String status,
        Optional<String> pausedBecause,
        OffsetDateTime createdAt,
        Optional<String> secret) {

    WebhookView with(String shown) {
        return new WebhookView(id, sponsor, url, types, status, pausedBecause, createdAt, Optional.of(shown));
    }

    /** The secret may not stand in a log. */
    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }
}
