package id.payung.reporting.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class AwardTest {

    private static ValidatableResponse freeze(String body) {
        return Reports.as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/awards")
                .then();
    }

    private static void covered(String region, int persons, LocalDate from, int months) {
        Story story = new Story();
        for (int i = 0; i < persons; i++) {
            story.covered(Person.in(region), "S-AW", "FISHER", from, months);
        }
        Reports.tell(story);
    }

    @Test
    void aRankingStaysAsItWasFrozen() {
        covered("63.01", 150, LocalDate.of(2023, 6, 1), 12);
        Reports.as("admin")
                .contentType(ContentType.JSON)
                .body("{\"value\":300,\"source\":\"Made up\",\"asOf\":\"2023-01-01\"}")
                .put("/v1/figures/VULNERABLE_WORKERS/63.01/2023-01");

        String id = freeze("{\"referenceMonth\":\"2023-09\"}")
                .statusCode(201)
                .extract()
                .path("id");
        String csv =
                Reports.as("analyst").accept("text/csv").get("/v1/awards/" + id).asString();
        covered("63.01", 60, LocalDate.of(2023, 9, 1), 1);

        freeze("{\"referenceMonth\":\"2023-09\"}").statusCode(200).body("id", equalTo(id));
        assertThat(Reports.as("analyst")
                        .accept("text/csv")
                        .get("/v1/awards/" + id)
                        .asString())
                .isEqualTo(csv);
        JsonNode place = find(Reports.get("/v1/awards/" + id).at("/ranking/ranking/placements"), "63.01");
        assertThat(place.at("/candidate/covered").asInt()).isEqualTo(150);
        assertThat(place.at("/measured/0/raw").decimalValue()).isEqualByComparingTo("50.00");
    }

    @Test
    void whoLapsesRightAfterTheReferenceDateIsSeen() {
        covered("63.02", 100, LocalDate.of(2022, 1, 1), 12);
        covered("63.02", 100, LocalDate.of(2022, 6, 1), 1);
        Reports.as("admin")
                .contentType(ContentType.JSON)
                .body("{\"value\":1000,\"source\":\"Made up\",\"asOf\":\"2022-01-01\"}")
                .put("/v1/figures/VULNERABLE_WORKERS/63.02/2022-01");

        String id = freeze("{\"referenceMonth\":\"2022-06\"}").extract().path("id");

        JsonNode place = find(Reports.get("/v1/awards/" + id).at("/ranking/ranking/placements"), "63.02");
        assertThat(place.at("/measured/2/raw").decimalValue()).isEqualByComparingTo("50.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"referenceMonth\":\"2999-01\"}",
                "{\"referenceMonth\":\"x\"}",
                "{\"referenceMonth\":null}"
            })
    void refusesMonthsThatAreNotOver(String body) {
        freeze(body).statusCode(422);
    }

    @Test
    void onlyAnAdminFreezes() {
        Reports.as("analyst")
                .contentType(ContentType.JSON)
                .body("{\"referenceMonth\":\"2023-08\"}")
                .post("/v1/awards")
                .then()
                .statusCode(403);
    }

    private static JsonNode find(JsonNode placements, String code) {
        List<JsonNode> found = new ArrayList<>();
        placements.forEach(place -> {
            if (place.at("/candidate/code").asText().equals(code)) {
                found.add(place);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
