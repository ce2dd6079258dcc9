package id.payung.claims.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.claims.casefile.EventKey;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import java.io.IOException;
import java.util.Optional;

/** Takes from an event of the SDK what we use. */
final class SdkEvents {

    private SdkEvents() {}

    static Envelope envelope(CloudEvent event, ObjectMapper mapper) {
        EventKey key = new EventKey(event.getSource().toString(), event.getId());
        return new Envelope(key, event.getType(), Optional.ofNullable(event.getTime()), data(event.getData(), mapper));
    }

    private static JsonNode data(CloudEventData data, ObjectMapper mapper) {
        if (data instanceof JsonCloudEventData json) {
            return json.getNode();
        }
        byte[] bytes = data == null ? new byte[0] : data.toBytes();
        try {
            JsonNode read = mapper.readTree(bytes);
            if (!read.isMissingNode()) {
                return read;
            }
        } catch (IOException notJson) {
            // refused below, without a word of it
        }
        throw EnvelopeProblems.DATA_NOT_JSON.refusal();
    }
}
