package id.payung.claims.intake.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.time.WorkClock;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads events in the JSON format of CloudEvents: one, or several as a batch. */
@ApplicationScoped
public class StructuredEvents {

    /** Most events of a batch. */
    public static final int MOST_EVENTS = 1000;

    private static final Set<String> DATA = Set.of("data", "data_base64");
    private static final Set<String> STANDARD =
            Set.of("specversion", "id", "source", "type", "time", "subject", "dataschema", "datacontenttype");

    private final ObjectMapper mapper;
    private final WorkClock clock;
    private final ObjectMapper reader;

    StructuredEvents(ObjectMapper mapper, WorkClock clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.reader = mapper.copy().registerModule(JsonFormat.getCloudEventJacksonModule());
    }

    /** The document of one event. */
    public JsonNode document(byte[] body) throws IOException {
        return mapper.readTree(body);
    }

    /** The documents of a batch; 413 above {@value #MOST_EVENTS}. */
    public List<JsonNode> documents(byte[] body) throws IOException {
        JsonNode batch = mapper.readTree(body);
        if (!batch.isArray()) {
            throw EnvelopeProblems.INVALID_CLOUD_EVENT.because("A batch is a JSON array", "Batch adalah larik JSON");
        }
        if (batch.size() > MOST_EVENTS) {
            throw CommonProblems.TOO_LARGE.because(
                    "At most " + MOST_EVENTS + " events in a batch", "Paling banyak " + MOST_EVENTS + " kejadian");
        }
        List<JsonNode> documents = new ArrayList<>(batch.size());
        batch.forEach(documents::add);
        return documents;
    }

    /** Reads one event; 400 where it is no CloudEvent, 415 where its data is not meant to be JSON. */
    public Envelope read(JsonNode document) {
        if (!document.isObject()) {
            throw EnvelopeProblems.INVALID_CLOUD_EVENT.because(
                    "An event is a JSON object", "Kejadian adalah objek JSON");
        }
        ObjectNode event = withoutNulls((ObjectNode) document);
        check(event);
        String contentType = event.path("datacontenttype").asText(MediaType.APPLICATION_JSON);
        if (!JsonMedia.isJson(MediaType.valueOf(contentType))) {
            throw CommonProblems.UNSUPPORTED_MEDIA_TYPE.because("The data must be JSON", "Data harus JSON");
        }
        // the reader of the SDK does not know every +json for JSON
        event.put("datacontenttype", MediaType.APPLICATION_JSON);
        return SdkEvents.envelope(decode(event), mapper);
    }

    private CloudEvent decode(ObjectNode event) {
        try {
            return reader.treeToValue(event, CloudEvent.class);
        } catch (JsonProcessingException | RuntimeException refused) {
            throw EnvelopeProblems.unreadable();
        }
    }

    private void check(ObjectNode event) {
        Map<String, String> attributes = new TreeMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        event.properties().forEach(field -> {
            if (!DATA.contains(field.getKey())) {
                attributes.put(field.getKey(), field.getValue().asText());
                if (!mayBeAttribute(field.getKey(), field.getValue())) {
                    problems.add(EnvelopeProblems.attribute(
                            "",
                            "ATTRIBUTE_TYPE",
                            "Attributes are text, whole numbers or booleans",
                            "Atribut berupa teks, bilangan bulat atau boolean"));
                }
            }
        });
        AttributeRules.refusePersonalData(attributes);
        problems.addAll(new AttributeRules(attributes, clock.now(), name -> "/" + name).problems());
        if (event.has("data") && event.has("data_base64")) {
            problems.add(EnvelopeProblems.attribute(
                    "/data_base64", "DATA_TWICE", "Either data or data_base64", "data atau data_base64 saja"));
        }
        if (!problems.isEmpty()) {
            throw EnvelopeProblems.INVALID_CLOUD_EVENT.because(problems);
        }
    }

    private static boolean mayBeAttribute(String name, JsonNode value) {
        return value.isTextual() || !STANDARD.contains(name) && (value.isBoolean() || value.isInt());
    }

    /** An attribute that is null is an attribute that was not sent. */
    private static ObjectNode withoutNulls(ObjectNode event) {
        ObjectNode copy = event.objectNode();
        event.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                copy.set(field.getKey(), field.getValue());
            }
        });
        return copy;
    }
}
