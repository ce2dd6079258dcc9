package id.payung.claims.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.claims.casefile.EventKey;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A CloudEvent as far as we use it.
 *
 * @param type the whole type, known or not
 * @param data JSON of any shape
 */
public record Envelope(EventKey key, String type, Optional<OffsetDateTime> time, JsonNode data) {
    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Envelope[" + key + "]";
    }
}
