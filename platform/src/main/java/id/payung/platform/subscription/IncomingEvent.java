package id.payung.platform.subscription;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A CloudEvent as it was read. Extensions are not kept.
 *
 * @param subject empty where the event has none
 * @param time as it came, empty where the event has none
 * @param data a missing node where the event has none
 */
public record IncomingEvent(String id, String source, String type, String subject, String time, JsonNode data) {

    static IncomingEvent of(JsonNode event) {
        return new IncomingEvent(
                event.path("id").asText(),
                event.path("source").asText(),
                event.path("type").asText(),
                event.path("subject").asText(),
                event.path("time").asText(),
                event.path("data"));
    }

    /** Where the event came from, without what it says. */
    @Override
    public String toString() {
        return type + " " + source + " " + id;
    }
}
