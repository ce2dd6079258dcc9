package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody's tokens, the services' own too, come from a real Keycloak with the realm that we hand out. */
@ExtendWith(KeycloakHouse.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final ZoneOffset WITA = ZoneOffset.ofHours(8);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KeycloakServer keycloak;
    private final Payung payung;

    KeycloakIT(KeycloakHouse house) {
        keycloak = house.keycloak();
        payung = house.payung();
    }

    private Caller as(String client) {
        return new Caller(payung.gateway(), keycloak.token(client));
    }

    @Test
    @Order(1)
    void everyClientDoesWhatItsRoleMay() {
        as("payung-admin").post("/v1/sponsors", sponsor("KALTIM")).expecting(201);
        as("payung-admin").post("/v1/sponsors", sponsor("OTHER")).expecting(201);
        JsonNode roster = enrolled();
        as("payung-bpjs")
                .post(
                        "/v1/payments",
                        Map.of(
                                "billNumber", roster.path("billNumber").asText(),
                                "amount", roster.path("amount").asLong(),
                                "paidAt", OffsetDateTime.now(WITA).withNano(0).toString(),
                                "reference", "KEYCLOAK-1"))
                .expecting(201);
        as("payung-figures").get("/v1/coverage").expecting(200);
        assertThat(as("payung-audit").get("/v1/audit").expecting(200).text()).contains("PAYMENT_RECEIVED");
    }

    @Test
    @Order(2)
    void noClientDoesMore() {
        as("payung-partner").get("/v1/rosters?sponsor=OTHER").expecting(403);
        as("payung-partner").get("/v1/audit").expecting(403);
        as("payung-bpjs").get("/v1/reviews").expecting(403);
        as("payung-figures")
                .post("/v1/members/search", Map.of("nik", "6471010101900001"))
                .expecting(403);
        as("payung-claims").get("/v1/sponsors").expecting(403);
        keycloak.addClient("nobody");
        as("nobody").get("/v1/regions").expecting(403);
        new Caller(payung.gateway(), keycloak.foreignToken()).get("/v1/regions").expecting(401);
    }

    @Test
    @Order(3)
    void theServicesReadEachOtherWithTokensOfTheirOwnClients() {
        Waiting.until(PATIENCE, "the feed's events", () -> {
            JsonNode feeds = as("payung-figures")
                    .get("/v1/freshness")
                    .expecting(200)
                    .json()
                    .path("feeds");
            return feeds.findValues("events").stream().anyMatch(events -> events.asLong() > 0);
        });
        assertThat(Files.exists(payung.home().keys().resolve("token-private.pem")))
                .isFalse();
    }

    @Test
    @Order(4)
    void aNewKeyOfTheIssuerIsGoodWithoutARestart() {
        String before = keycloak.token("payung-partner");
        keycloak.rotateKeys();
        String after = keycloak.token("payung-partner");
        assertThat(header(after)).isNotEqualTo(header(before));

        Waiting.until(
                PATIENCE,
                "the new key",
                () -> new Caller(payung.gateway(), after).get("/v1/regions").status() == 200);
        new Caller(payung.gateway(), before).get("/v1/regions").expecting(200);
    }

    @Test
    @Order(5)
    void aTokenSignedWithAKeyOfOneMachineIsNoneHere() {
        new Callers(payung).as("admin").get("/v1/regions").expecting(401);
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static Map<String, Object> sponsor(String code) {
        return Map.of("code", code, "name", "Sponsor " + code, "kind", "PROVINCE", "fund", "APBD");
    }

    private JsonNode enrolled() {
        String id = as("payung-partner")
                .post(
                        "/v1/rosters?sponsor=KALTIM&reference=SK-1&months=6&from=" + YearMonth.now(WITA),
                        BodyPublishers.ofString(People.roster(1)),
                        Map.of("Content-Type", "text/csv"))
                .expecting(202)
                .json()
                .path("id")
                .asText();
        Waiting.until(PATIENCE, "the roster", () -> "COMPLETED"
                .equals(roster(id).path("status").asText()));
        return roster(id);
    }

    private JsonNode roster(String id) {
        return as("payung-partner").get("/v1/rosters/" + id).expecting(200).json();
    }
}
