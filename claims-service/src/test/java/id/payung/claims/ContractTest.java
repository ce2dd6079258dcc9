package id.payung.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.claims.appeal.ClaimClosing;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.SchoolYear;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What other services and partners build on: the API description and an example of every event. A run with
 * {@code -Dcontracts.update=true} writes the files anew; the diff then shows what changes for others.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ContractTest {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final boolean UPDATE = Boolean.getBoolean("contracts.update");
    private static final String DIED = "2023-06-05T13:30:00+08:00";
    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    ClaimClosing closing;

    @Test
    void theApiDescriptionIsTheCommittedOne() throws IOException {
        JsonNode served = mapper.readTree(Case.as("officer", "officer-1")
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

        Map<String, JsonNode> byType = new TreeMap<>();
        String next = "/v1/events?limit=1000";
        while (true) {
            Response page = Case.as("service", "reader").get(next);
            JsonNode events = mapper.readTree(page.asString());
            if (events.isEmpty()) {
                break;
            }
            // of people the member is known; without one, the claim stands as the subject
            events.forEach(event -> {
                if (event.get("data").has("memberId")) {
                    byType.put(event.get("type").asText(), event);
                }
            });
            next = page.header("Link").replaceAll("^</v1/events/claims([^>]*)>.*", "/v1/events$1");
        }

        assertThat(byType.keySet())
                .contains(
                        "id.payung.claim.reported.v1",
                        "id.payung.claim.assessed.v1",
                        "id.payung.claim.decided.v1",
                        "id.payung.claim.death-confirmed.v1",
                        "id.payung.claim.death-revoked.v1",
                        "id.payung.claim.payment-settled.v1",
                        "id.payung.claim.payment-returned.v1",
                        "id.payung.claim.scholarship-paid.v1",
                        "id.payung.claim.paid.v1",
                        "id.payung.claim.appealed.v1",
                        "id.payung.claim.appeal-dismissed.v1",
                        "id.payung.claim.closed.v1",
                        "id.payung.claim.withdrawn.v1");
        for (Map.Entry<String, JsonNode> event : byType.entrySet()) {
            Path file = CONTRACTS.resolve("events").resolve(event.getKey() + ".json");
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(event.getValue()) + "\n");
            }
            JsonNode example = mapper.readTree(file.toFile());
            assertThat(event.getValue().get("data").properties().stream().map(Map.Entry::getKey))
                    .as(event.getKey())
                    .containsAll(example.get("data").properties().stream()
                            .map(Map.Entry::getKey)
                            .filter(name -> !name.equals("replaces"))
                            .toList());
            assertThat(event.getValue().toString()).doesNotContain("Rekaan").doesNotContain("647201");
        }
    }

    private void everythingHappensOnce() {
        aDeathIsTakenBack();
        SchoolYear.isPaid();
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        Map<String, Object> order = Case.orders(id).get(0);
        Case.settle(order, "E-1", 42_000_000, "PAID").then().statusCode(201);
        String second = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(second);
        Case.propose(second, "officer-1").then().statusCode(201);
        Case.confirm(second, "approver-1").then().statusCode(200);
        Case.settle(Case.orders(second).get(0), "E-2", 42_000_000, "RETURNED")
                .then()
                .statusCode(201);
        String appeal = Contest.lodge(second, "L-1", "We wait").path("id");
        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        Case.send(report).then().statusCode(201);
        Case.send(Case.withdrawn(report)).then().statusCode(201);
        String third = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.send(Case.event(
                        "documents.received.v1",
                        Map.of(
                                "claimId",
                                third,
                                "documents",
                                List.of(Map.of("kind", "MARRIAGE_BOOK", "receivedOn", "2023-06-06")))))
                .then()
                .statusCode(201);
        assertThat(closing.close(LocalDate.now(ZoneOffset.ofHours(8)).plusDays(90)))
                .isPositive();
        assertThat(Case.claim(id).getString("state")).isEqualTo("CLOSED");
    }

    private static void aDeathIsTakenBack() {
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        Case.send(Case.withdrawn(report)).then().statusCode(201);
        Case.deny(id, "officer-1", "Nobody died").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }
}
