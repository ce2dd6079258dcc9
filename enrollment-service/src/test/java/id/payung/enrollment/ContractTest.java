package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.review.DailyWatch;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What other services and partners build on: the API description and an example of every event. A run with
 * {@code -Dcontracts.update=true} writes the files anew; the diff then shows what changes for others.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(GatewayStandIn.class)
class ContractTest {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final boolean UPDATE = Boolean.getBoolean("contracts.update");

    @ConfigProperty(name = "payung.calls.gateway")
    String gateway;

    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    DailyWatch dailyWatch;

    @Test
    void theApiDescriptionIsTheCommittedOne() throws IOException {
        JsonNode served = mapper.readTree(Partner.as("officer")
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        Path file = CONTRACTS.resolve("openapi.json");
        if (UPDATE) {
            Files.createDirectories(CONTRACTS);
            Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
        }

        assertThat(served).isEqualTo(mapper.readTree(file.toFile()));
    }

    @Test
    void everyEventLooksLikeItsExample() throws IOException {
        everythingHappensOnce();
        dailyWatch.watch();

        Map<String, JsonNode> byType = new TreeMap<>();
        String next = "/v1/events?limit=1000";
        while (true) {
            Response page = Partner.calling(Tokens.of("service")).get(next);
            JsonNode events = mapper.readTree(page.asString());
            if (events.isEmpty()) {
                break;
            }
            events.forEach(event -> byType.putIfAbsent(event.get("type").asText(), event));
            next = page.header("Link").replaceAll("^</v1/events/enrollment([^>]*)>.*", "/v1/events$1");
        }

        assertThat(byType.keySet())
                .contains(
                        "id.payung.enrollment.registered.v1",
                        "id.payung.coverage.started.v2",
                        "id.payung.enrollment.cancelled.v1",
                        "id.payung.enrollment.renewed.v1",
                        "id.payung.membership.ended.v1",
                        "id.payung.membership.lapsed.v1",
                        "id.payung.membership.restored.v1",
                        "id.payung.member.merged.v1",
                        "id.payung.member.corrected.v1");
        for (Map.Entry<String, JsonNode> event : byType.entrySet()) {
            Path file = CONTRACTS.resolve("events").resolve(event.getKey() + ".json");
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(event.getValue()) + "\n");
            }
            assertThat(shape(event.getValue())).as(event.getKey()).isEqualTo(shape(mapper.readTree(file.toFile())));
        }
    }

    /** Names and types of all fields, without their values. */
    private static Map<String, String> shape(JsonNode node) {
        Map<String, String> shape = new TreeMap<>();
        node.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                shape(field.getValue()).forEach((name, type) -> shape.put(field.getKey() + "." + name, type));
            } else {
                shape.put(field.getKey(), field.getValue().getNodeType().name());
            }
        });
        return shape;
    }

    private void everythingHappensOnce() {
        Partner partner = Partner.registered();
        People.Person one = People.someone();
        JsonPath roster = partner.completed("A", People.roster(one));
        partner.pay(roster.getString("billNumber"), roster.getLong("amount"), "2023-07-03T09:00:00+08:00")
                .then()
                .statusCode(201);
        JsonPath second = partner.completed("B", People.roster(People.someone()));
        partner.calling()
                .post("/v1/bills/" + second.getString("billNumber") + "/cancellation")
                .then()
                .statusCode(200);
        partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code(), "reference", "R", "from", "2024-01", "months", 1))
                .post("/v1/renewals")
                .then()
                .statusCode(201);
        People.Person duplicate = People.someone();
        partner.completed("C", People.roster(duplicate));
        String merged = idOf(duplicate);
        officer(merged)
                .body(Map.of("nik", duplicate.withAnotherNumber().nik(), "reason", "KTP"))
                .post("/v1/members/" + merged + "/nik-correction")
                .then()
                .statusCode(200);
        People.Person third = duplicate.withAnotherNumber();
        Partner other = Partner.registered();
        other.rested(other.send("D", People.roster(third), Map.of("from", "2024-07", "months", "1"))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        officer(merged)
                .body(Map.of("nik", third.nik(), "reason", "KTP"))
                .post("/v1/members/" + merged + "/nik-correction")
                .then()
                .statusCode(200);
        String id = idOf(one);
        officer(id)
                .body(Map.of("phone", "+62000000"))
                .patch("/v1/members/" + id)
                .then()
                .statusCode(200);
        Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2024-01-15", "cause", "MOVED", "reason", "pindah"))
                .post("/v1/members/" + id + "/termination")
                .then()
                .statusCode(200);
        aDeathIsRevoked();
    }

    private void aDeathIsRevoked() {
        People.Person alive = People.someone();
        String member = Partner.registered().covered(alive).getString("memberId");
        String claim = UUID.randomUUID().toString();
        ClaimsNews claims = new ClaimsNews(gateway);
        claims.confirmDeath(member, claim, "2023-10-05");
        ClaimsNews.until(() -> !isCoveredInNovember(alive));
        claims.revokeDeath(member, claim, "2023-10-05");
        ClaimsNews.until(() -> isCoveredInNovember(alive));
    }

    private static boolean isCoveredInNovember(People.Person person) {
        return Partner.check(person.nik(), "2023-11-20T12:00:00+08:00").getBoolean("covered");
    }

    private static io.restassured.specification.RequestSpecification officer(String memberId) {
        String tag = Partner.as("officer").get("/v1/members/" + memberId).header("ETag");
        return Partner.as("officer").contentType(ContentType.JSON).header("If-Match", tag);
    }

    private static String idOf(People.Person person) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("nik", person.nik()))
                .post("/v1/members/search")
                .path("items[0].id");
    }
}
