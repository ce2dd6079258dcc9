package id.payung.claims.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A BPJS system that sends events. Every person and every id is new. */
final class Sender {

    static final String PREFIX = "id.go.bpjsketenagakerjaan.";
    static final String EVENT = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicLong NEXT = new AtomicLong(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Sender() {}

    static String nik() {
        return "6472010101%06d".formatted(NEXT.getAndIncrement());
    }

    static String id() {
        return "e-" + NEXT.getAndIncrement();
    }

    /** A CloudEvent of a known type; change what should be different. */
    static Map<String, Object> event(String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id());
        event.put("source", "/bpjs/test");
        event.put("type", PREFIX + type);
        event.put("time", "2023-07-06T09:00:00+08:00");
        event.put("data", new LinkedHashMap<>(data));
        return event;
    }

    static Map<String, Object> death(String nik) {
        return event("death.reported.v1", deathData(nik));
    }

    static Map<String, Object> deathData(String nik) {
        return Map.of("nik", nik, "diedAt", "2023-07-05T13:30:00+08:00", "cause", "OTHER");
    }

    static Map<String, Object> accident(String nik, String day) {
        return event("accident.reported.v1", Map.of("nik", nik, "occurredAt", day + "T10:00:00+08:00", "job", 1));
    }

    static Map<String, Object> papers(String nik) {
        return event(
                "documents.received.v1",
                Map.of(
                        "nik",
                        nik,
                        "caseKind",
                        "DEATH",
                        "documents",
                        List.of(Map.of("kind", "FAMILY_CARD", "receivedOn", "2023-07-10"))));
    }

    static Map<String, Object> correction(Map<String, Object> of, Map<String, Object> data) {
        return event("report.corrected.v1", Map.of("corrects", key(of), "data", data));
    }

    static Map<String, Object> withdrawal(Map<String, Object> of) {
        return event("report.withdrawn.v1", Map.of("withdraws", key(of), "reason", "twice"));
    }

    private static Map<String, Object> key(Map<String, Object> event) {
        return Map.of("source", event.get("source"), "id", event.get("id"));
    }

    static Map<String, Object> with(Map<String, Object> event, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(event);
        changed.put(name, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> event, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(event);
        changed.remove(name);
        return changed;
    }

    static RequestSpecification as(String role) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + Tokens.of(role));
    }

    static Response send(Object event) {
        return send(EVENT, json(event).getBytes(StandardCharsets.UTF_8));
    }

    static Response send(String contentType, byte[] body) {
        return as("bpjs-system")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(contentType, ContentType.TEXT)))
                .contentType(contentType)
                .body(body)
                .post("/v1/claim-events");
    }

    static Response sendBatch(List<?> events) {
        return send(BATCH, json(events).getBytes(StandardCharsets.UTF_8));
    }

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The stored event as it is listed. */
    static Map<String, Object> stored(Map<String, Object> event) {
        return as("auditor")
                .queryParam("source", event.get("source"))
                .queryParam("id", event.get("id"))
                .get("/v1/claim-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
    }

    static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not reached: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
