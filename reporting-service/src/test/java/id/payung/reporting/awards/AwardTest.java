package id.payung.reporting.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class AwardTest {

    @Inject
    Database database;

    @Inject
    WorkClock clock;

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
        Reports.figure("VULNERABLE_WORKERS", "63.01", YearMonth.of(2023, 1), 300);

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
        Reports.figure("VULNERABLE_WORKERS", "63.02", YearMonth.of(2022, 1), 1000);

        String id = freeze("{\"referenceMonth\":\"2022-06\"}").extract().path("id");

        JsonNode place = find(Reports.get("/v1/awards/" + id).at("/ranking/ranking/placements"), "63.02");
        assertThat(place.at("/measured/2/raw").decimalValue()).isEqualByComparingTo("50.00");
    }

    @Test
    void showsTheSameAsJsonAndAsCsvAndNoSmallNumbers() {
        covered("63.03", 98, LocalDate.of(2021, 1, 1), 12);
        covered("63.03", 2, LocalDate.of(2021, 6, 1), 1);
        Reports.figure("VULNERABLE_WORKERS", "63.03", YearMonth.of(2021, 1), 1000);

        String id = freeze("{\"referenceMonth\":\"2021-06\"}").extract().path("id");

        assertThat(place(id, "63.03").at("/candidate/stillCovered").asInt())
                .as("two lapsed")
                .isEqualTo(100);
        assertThat(figuresOfJson(id)).isNotEmpty().isEqualTo(figuresOfCsv(id));
    }

    @Test
    void hidesSmallNumbersThatWereFrozenBefore() {
        covered("63.04", 100, LocalDate.of(2020, 1, 1), 12);
        Reports.figure("VULNERABLE_WORKERS", "63.04", YearMonth.of(2020, 1), 1000);
        String id = freeze("{\"referenceMonth\":\"2020-06\"}").extract().path("id");

        database.call(connection -> Database.update(
                connection,
                "update award set ranking = replace(ranking::text, '\"stillCovered\": 100',"
                        + " '\"stillCovered\": 98')::jsonb where award_id = ?",
                UUID.fromString(id)));

        assertThat(place(id, "63.04").at("/candidate/stillCovered").asInt()).isEqualTo(100);
        assertThat(figuresOfJson(id)).isEqualTo(figuresOfCsv(id));
    }

    @Test
    void answersOnceAndThenSaysThatNothingChanged() {
        String id = freeze("{\"referenceMonth\":\"2019-06\"}").extract().path("id");

        for (String path : List.of("/v1/awards", "/v1/awards/" + id)) {
            for (String form : List.of("application/json", "text/csv")) {
                var answer = Reports.as("analyst").accept(form).get(path);
                answer.then().statusCode(200).contentType(containsString(form));
                Reports.as("analyst")
                        .accept(form)
                        .header("If-None-Match", answer.getHeader("ETag"))
                        .get(path)
                        .then()
                        .statusCode(304);
            }
        }
        String all = Reports.as("analyst").get("/v1/awards").getHeader("ETag");
        freeze("{\"referenceMonth\":\"2019-07\"}").statusCode(201);
        Reports.as("analyst")
                .header("If-None-Match", all)
                .get("/v1/awards")
                .then()
                .statusCode(200);
    }

    private static JsonNode place(String id, String code) {
        return find(Reports.get("/v1/awards/" + id).at("/ranking/ranking/placements"), code);
    }

    /** Of each who is ranked: code, persons, those still covered, raw values and scores. */
    private static List<List<String>> figuresOfJson(String id) {
        List<List<String>> figures = new ArrayList<>();
        for (JsonNode place : Reports.get("/v1/awards/" + id).at("/ranking/ranking/placements")) {
            List<String> row = new ArrayList<>();
            for (String figure : List.of("code", "covered", "coveredTwelveMonthsBefore", "stillCovered")) {
                row.add(place.at("/candidate/" + figure).asText());
            }
            place.get("measured").forEach(one -> {
                row.add(
                        one.get("raw").isNull()
                                ? ""
                                : one.get("raw").decimalValue().setScale(2).toPlainString());
                row.add(one.get("score").decimalValue().setScale(2).toPlainString());
            });
            figures.add(row);
        }
        return figures;
    }

    private static List<List<String>> figuresOfCsv(String id) {
        String csv =
                Reports.as("analyst").accept("text/csv").get("/v1/awards/" + id).asString();
        List<String> columns = List.of(
                "code",
                "covered",
                "coveredTwelveMonthsBefore",
                "stillCovered",
                "coverageRaw",
                "coverageScore",
                "growthRaw",
                "growthScore",
                "persistenceRaw",
                "persistenceScore");
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .filter(row -> row.getField("reason").isEmpty())
                .map(row -> columns.stream().map(row::getField).toList())
                .toList();
    }

    @Test
    void refusesUntilItIsKnownWhoLapsesAndSaysFromWhenOn() {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        YearMonth known = YearMonth.from(clock.today()).minusMonths(4);

        freeze("{\"referenceMonth\":\"" + last + "\"}")
                .statusCode(422)
                .body("code", equalTo("PERSISTENCE_UNKNOWN"))
                .body("detail", containsString(last.plusMonths(4).atDay(1).toString()));
        freeze("{\"referenceMonth\":\"" + known + "\"}").statusCode(201);
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
