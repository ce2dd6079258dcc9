package id.payung.claims.intake.envelope;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.time.WorkClock;
import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads an event whose attributes are headers and whose data is the body. */
@ApplicationScoped
public class BinaryEvent {

    private static final String PREFIX = "ce-";

    private final ObjectMapper mapper;
    private final WorkClock clock;

    BinaryEvent(ObjectMapper mapper, WorkClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Reads the event; 400 where the headers make no CloudEvent, 415 where the body is not JSON. */
    public Envelope read(HttpHeaders headers, byte[] body) {
        Map<String, String> attributes = attributes(headers);
        AttributeRules.refusePersonalData(attributes);
        List<FieldProblem> problems =
                new AttributeRules(attributes, clock.now(), name -> "header:ce-" + name).problems();
        if (!problems.isEmpty()) {
            throw EnvelopeProblems.INVALID_CLOUD_EVENT.because(problems);
        }
        return SdkEvents.envelope(decode(attributes, headers.getMediaType(), body), mapper);
    }

    private static CloudEvent decode(Map<String, String> attributes, MediaType contentType, byte[] body) {
        Map<String, String> message = new TreeMap<>();
        attributes.forEach((name, value) -> message.put(PREFIX + name, value));
        message.put("content-type", contentType.toString());
        try {
            return HttpMessageFactory.createReader(message, body).toEvent();
        } catch (RuntimeException refused) {
            throw EnvelopeProblems.unreadable();
        }
    }

    private static Map<String, String> attributes(HttpHeaders headers) {
        Map<String, String> attributes = new TreeMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        headers.getRequestHeaders().forEach((header, values) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (!name.startsWith(PREFIX)) {
                return;
            }
            attributes.put(name.substring(PREFIX.length()), HeaderText.decode(values.get(0)));
            if (values.size() > 1 || name.equals("ce-datacontenttype")) {
                problems.add(EnvelopeProblems.attribute(
                        "", "ATTRIBUTE_TWICE", "Send each attribute once", "Kirim tiap atribut satu kali"));
            }
        });
        if (!problems.isEmpty()) {
            throw EnvelopeProblems.INVALID_CLOUD_EVENT.because(problems);
        }
        return attributes;
    }

    /** Whether a body of this type is the data of an event in binary mode; anything else is 415. */
    public static void requireJson(MediaType contentType) {
        if (contentType == null || !JsonMedia.isJson(contentType)) {
            throw CommonProblems.UNSUPPORTED_MEDIA_TYPE.because(
                    "application/cloudevents+json, application/cloudevents-batch+json, or JSON with ce- headers",
                    "application/cloudevents+json, application/cloudevents-batch+json, atau JSON dengan header ce-");
        }
    }
}
