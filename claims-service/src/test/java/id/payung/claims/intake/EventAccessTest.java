package id.payung.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send and see events, the handshake, the schemas and the list. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class EventAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"partner", "approver", "analyst", "auditor", "service", "admin"})
    void letsOnlyBpjsAndOfficersSend(String role) {
        Sender.as(role)
                .contentType(Sender.EVENT)
                .body(Sender.json(Sender.death(Sender.nik())))
                .post("/v1/claim-events")
                .then()
                .statusCode(403);
    }

    @Test
    void answersNothingWithoutAToken() {
        RestAssured.given()
                .contentType(Sender.EVENT)
                .body("{}")
                .post("/v1/claim-events")
                .then()
                .statusCode(401);
        RestAssured.given().options("/v1/claim-events").then().statusCode(401);
        RestAssured.given().get("/v1/claim-events").then().statusCode(401);
        RestAssured.given().get("/v1/claim-events/schemas").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "1000000, 6000", ", 6000"})
    void grantsAnOriginItsRate(String asked, String granted) {
        var request = Sender.as("bpjs-system").header("WebHook-Request-Origin", "eventemitter.example.com");
        if (asked != null) {
            request.header("WebHook-Request-Rate", asked);
        }

        Response answer = request.options("/v1/claim-events");

        answer.then().statusCode(200);
        assertThat(answer.header("WebHook-Allowed-Origin")).isEqualTo("eventemitter.example.com");
        assertThat(answer.header("WebHook-Allowed-Rate")).isEqualTo(granted);
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void grantsNothingToAnOriginThatIsNoName() {
        assertThat(Sender.as("bpjs-system").options("/v1/claim-events").header("WebHook-Allowed-Origin"))
                .isNull();
        Sender.as("bpjs-system")
                .header("WebHook-Request-Origin", "a b")
                .options("/v1/claim-events")
                .then()
                .statusCode(400);
        Sender.as("bpjs-system")
                .header("WebHook-Request-Origin", "081355577799")
                .options("/v1/claim-events")
                .then()
                .statusCode(400);
        Sender.as("bpjs-system")
                .header("WebHook-Request-Origin", "a.example")
                .header("WebHook-Request-Rate", "-1")
                .options("/v1/claim-events")
                .then()
                .statusCode(400);
    }

    @Test
    void servesTheSchemaOfEveryType() {
        List<String> addresses = Sender.as("officer")
                .get("/v1/claim-events/schemas")
                .then()
                .statusCode(200)
                .body("items", hasSize(10))
                .extract()
                .jsonPath()
                .getList("items.schema", String.class);

        for (String address : addresses) {
            Response schema = Sender.as("officer").get(address);
            schema.then().statusCode(200).contentType("application/schema+json");
            assertThat(schema.asString()).contains("https://json-schema.org/draft/2020-12/schema");
        }
        Sender.as("officer").get("/v1/claim-events/schemas/common").then().statusCode(200);
        Sender.as("officer").get("/v1/claim-events/schemas/unknown.v1").then().statusCode(404);
    }

    @Test
    void listsKeptEventsPageByPageWithoutWhatTheySay() {
        String nik = Sender.nik();
        List<Object> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> papers = Sender.papers(nik);
            Sender.send(papers).then().statusCode(202);
            sent.add(papers.get("id"));
        }

        List<String> seen = new ArrayList<>();
        String next = "/v1/claim-events?state=KEPT&waitsFor=REPORT&limit=2";
        while (next != null) {
            Response page = Sender.as("auditor").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("items[0].data", nullValue());
            assertThat(page.asString()).doesNotContain(nik);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<([^>]*)>.*", "$1");
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(sent.stream().map(String::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=kept", "waitsFor=RAIN", "type=unknown", "claimId=1", "limit=0", "nik=1", "cursor=x"})
    void failsClosedOnUnknownFilters(String query) {
        Sender.as("auditor").get("/v1/claim-events?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "analyst", "approver"})
    void showsTheListToNobodyElse(String role) {
        Sender.as(role).get("/v1/claim-events").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }
}
