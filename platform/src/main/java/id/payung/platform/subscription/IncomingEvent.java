package id.payung.platform.subscription;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A CloudEvent as it was read. Extensions are not kept. What it says stays text until somebody asks: tens of thousands
 * are held at a time, and as trees they would be five times as large.
 *
 * @param subject empty where the event has none
 * @param time as it came, empty where the event has none
 * @param text its data as JSON, empty where the event has none
 */
public record IncomingEvent(String id, String source, String type, String subject, String time, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the event at whose beginning the parser of the page stands. */
    static IncomingEvent read(JsonParser parser, String page) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            int begin = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            attributes.put(
                    name,
                    value.isStructStart()
                            ? page.substring(
                                    begin, (int) parser.currentLocation().getCharOffset())
                            : parser.getText());
        }
        return new IncomingEvent(
                attributes.getOrDefault("id", ""),
                attributes.getOrDefault("source", "").intern(),
                attributes.getOrDefault("type", "").intern(),
                attributes.getOrDefault("subject", ""),
                attributes.getOrDefault("time", ""),
                attributes.getOrDefault("data", ""));
    }

    /** What it says; a missing node where that is nothing. */
    public JsonNode data() {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            // its message would quote the event
            throw new IllegalStateException("An event that was read cannot be read");
        }
    }

    /** Where the event came from, without what it says. */
    @Override
    public String toString() {
        return type + " " + source + " " + id;
    }
}
