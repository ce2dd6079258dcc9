package id.payung.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every invalid event that the CloudEvents specification describes: a clear problem each, and nothing stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class InvalidEventTest {

    private static final String NIK_LIKE = "6472010101800001";

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type"})
    void refusesAnEventWithoutARequiredAttribute(String name) {
        Sender.send(Sender.without(event(), name)).then().statusCode(400).body("errors.pointer", hasItem("/" + name));
        Sender.send(Sender.with(event(), name, "")).then().statusCode(400).body("errors.pointer", hasItem("/" + name));
        Sender.send(Sender.with(event(), name, null))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + name));
        Sender.send(Sender.with(event(), name, 5)).then().statusCode(400).body("code", equalTo("INVALID_CLOUD_EVENT"));
        Sender.send(Sender.with(event(), name, Map.of())).then().statusCode(400);
    }

    static Stream<Arguments> invalidAttributes() {
        return Stream.of(
                Arguments.of("specversion", "0.3", "SPECVERSION_UNKNOWN"),
                Arguments.of("specversion", "1.1", "SPECVERSION_UNKNOWN"),
                Arguments.of("specversion", 1.0, "ATTRIBUTE_TYPE"),
                Arguments.of("source", "not a uri", "SOURCE_INVALID"),
                Arguments.of("time", "yesterday", "TIME_INVALID"),
                Arguments.of("time", "2023-07-06T09:00:00", "TIME_INVALID"),
                Arguments.of("time", "2023-07-06", "TIME_INVALID"),
                Arguments.of("time", "2023-02-30T09:00:00Z", "TIME_INVALID"),
                Arguments.of("time", 1688605200, "ATTRIBUTE_TYPE"),
                Arguments.of("subject", "", "EMPTY"),
                Arguments.of("dataschema", "", "DATASCHEMA_INVALID"),
                Arguments.of("dataschema", "relative/schema", "DATASCHEMA_INVALID"),
                Arguments.of("datacontenttype", "nonsense", "DATACONTENTTYPE_INVALID"),
                Arguments.of("Upper", "case", "ATTRIBUTE_NAME"),
                Arguments.of("with_underscore", "x", "ATTRIBUTE_NAME"),
                Arguments.of("extension", Map.of("a", 1), "ATTRIBUTE_TYPE"),
                Arguments.of("extension", List.of(1), "ATTRIBUTE_TYPE"),
                Arguments.of("extension", 1.5, "ATTRIBUTE_TYPE"),
                Arguments.of("extension", 3_000_000_000L, "ATTRIBUTE_TYPE"),
                Arguments.of("id", "with\u0000nul", "CONTROL_CHARACTER"),
                Arguments.of("id", "next\u0085line", "CONTROL_CHARACTER"),
                Arguments.of("id", "no\uFDD0character", "CONTROL_CHARACTER"),
                Arguments.of("id", "nor\uD83F\uDFFEthis", "CONTROL_CHARACTER"),
                Arguments.of("id", "x".repeat(513), "TOO_LONG"));
    }

    @ParameterizedTest
    @MethodSource("invalidAttributes")
    void refusesAnAttributeThatTheSpecificationForbids(String name, Object value, String code) {
        Map<String, Object> event = Sender.with(event(), name, value);

        Sender.send(event)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_CLOUD_EVENT"))
                .body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "type", "subject", "dataschema", "time", "extension"})
    void neverRepeatsANikFromTheContext(String name) {
        Response answer = Sender.send(Sender.with(event(), name, "a:" + NIK_LIKE));

        answer.then().statusCode(422).body("code", equalTo("PERSONAL_DATA_IN_CONTEXT"));
        assertThat(answer.asString()).doesNotContain(NIK_LIKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{} {}", "{\"id\": \"1\", \"id\": \"2\"}", "nonsense"})
    void refusesABodyThatIsNoEvent(String body) {
        Sender.send(Sender.EVENT, bytes(body)).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "7", "null", "[1"})
    void refusesABodyThatIsNoBatch(String body) {
        Sender.send(Sender.BATCH, bytes(body)).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/cloudevents+xml",
                "application/cloudevents+avro",
                "multipart/form-data",
                "application/json; charset=utf-16"
            })
    void refusesOtherContentTypes(String type) {
        Sender.send(type, bytes(Sender.json(event()))).then().statusCode(415);
    }

    @Test
    void refusesDataThatIsNotMeantToBeJson() {
        Sender.send(Sender.with(event(), "datacontenttype", "text/plain"))
                .then()
                .statusCode(415);
        Sender.send(Sender.with(event(), "datacontenttype", "application/vnd.bpjs+json"))
                .then()
                .statusCode(201);
    }

    @Test
    void readsDataInBase64OnlyWhereItIsJson() {
        Map<String, Object> bare = Sender.without(event(), "data");
        String json = Sender.json(Sender.deathData(Sender.nik()));

        Sender.send(Sender.with(bare, "data_base64", base64(json))).then().statusCode(201);
        Sender.send(Sender.with(bare, "data_base64", base64("<xml/>")))
                .then()
                .statusCode(422)
                .body("code", equalTo("DATA_NOT_JSON"));
        Sender.send(Sender.with(bare, "data_base64", "!")).then().statusCode(400);
        Sender.send(Sender.with(event(), "data_base64", base64(json)))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("DATA_TWICE"));
        Sender.send(bare).then().statusCode(422).body("code", equalTo("DATA_NOT_JSON"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "death.reported.v1",
                "id.go.bpjsketenagakerjaan.death.reported",
                "id.go.bpjsketenagakerjaan.death.reported.v2",
                "id.go.bpjsketenagakerjaan.birth.reported.v1",
                "ID.GO.BPJSKETENAGAKERJAAN.DEATH.REPORTED.V1"
            })
    void refusesUnknownTypesAndVersions(String type) {
        Sender.send(Sender.with(event(), "type", type))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVENT_TYPE"));
    }

    @ParameterizedTest
    @CsvSource({
        "ce-id,",
        "ce-source,",
        "ce-type,",
        "ce-specversion,",
        "ce-specversion, 0.3",
        "ce-time, today",
        "ce-source, a b"
    })
    void refusesHeadersThatMakeNoEvent(String header, String value) {
        RequestSpecification request = Sender.as("bpjs-system").contentType("application/json");
        Map<String, String> headers = new java.util.TreeMap<>(Map.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                Sender.id(),
                "ce-source",
                "/bpjs/test",
                "ce-type",
                Sender.PREFIX + "death.reported.v1"));
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }

        request.headers(headers)
                .body(Sender.json(Sender.deathData(Sender.nik())))
                .post("/v1/claim-events")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("header:" + header));
    }

    @Test
    void refusesJsonWithoutTheHeadersOfAnEvent() {
        Sender.send("application/json", bytes(Sender.json(event())))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CLOUD_EVENT"));
    }

    @Test
    void storesNothingOfARefusedEvent() {
        Map<String, Object> event = Sender.event("death.reported.v1", Map.of("nik", "1"));

        Sender.send(event).then().statusCode(422).body("code", equalTo("INVALID"));

        assertThat(Sender.stored(event)).isNull();
        Sender.send(Sender.with(event, "data", Sender.deathData(Sender.nik())))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesAClaimThatDoesNotExist() {
        Map<String, Object> papers = Sender.event(
                "documents.received.v1",
                Map.of(
                        "claimId",
                        "019a0000-0000-7000-8000-000000000001",
                        "documents",
                        List.of(Map.of("kind", "FAMILY_CARD", "receivedOn", "2023-07-10"))));

        Sender.send(papers).then().statusCode(422).body("code", equalTo("CLAIM_UNKNOWN"));
    }

    @Test
    void refusesAClaimOfAnotherWorker() {
        String claimId = Sender.send(event()).then().statusCode(201).extract().path("claimId");
        Map<String, Object> papers = Sender.event(
                "documents.received.v1",
                Map.of(
                        "claimId",
                        claimId,
                        "nik",
                        Sender.nik(),
                        "documents",
                        List.of(Map.of("kind", "FAMILY_CARD", "receivedOn", "2023-07-10"))));

        Sender.send(papers).then().statusCode(422).body("code", equalTo("CLAIM_OF_ANOTHER"));
    }

    @Test
    void saysEverythingThatIsWrongInTheLanguageOfTheCaller() {
        Response answer = Sender.as("bpjs-system")
                .header("Accept-Language", "id")
                .contentType(Sender.EVENT)
                .body(bytes(Sender.json(Sender.event(
                        "death.reported.v1",
                        Map.of("nik", "12", "diedAt", "2023-07-05T13:30:00", "cause", "AGE", "extra", 1.5)))))
                .post("/v1/claim-events");

        answer.then()
                .statusCode(422)
                .body(
                        "errors.code.sort()",
                        equalTo(List.of(
                                "NIK_FORMAT",
                                "NOT_WHOLE_NUMBER",
                                "TIME_WITHOUT_OFFSET",
                                "UNKNOWN_FIELD",
                                "UNKNOWN_VALUE")));
        assertThat(answer.asString()).contains("Enam belas digit").doesNotContain("AGE\"");
    }

    private static Map<String, Object> event() {
        return Sender.death(Sender.nik());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }
}
