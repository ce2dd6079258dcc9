package id.payung.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class CoverageTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);

    private static List<Person> crowd(String region, int persons) {
        List<Person> crowd = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            crowd.add(Person.in(region));
        }
        return crowd;
    }

    private static void covered(List<Person> persons, int months) {
        Story story = new Story();
        persons.forEach(person -> story.covered(person, "S-COV", "FISHER", JANUARY, months));
        Reports.tell(story);
    }

    private static JsonNode row(String query) {
        return Reports.get("/v1/coverage?" + query).at("/rows/0");
    }

    @Test
    void measuresByTheLatestFigureAtOrBeforeTheMonth() {
        covered(crowd("81.01", 8), 3);
        Reports.figure("VULNERABLE_WORKERS", "81.01", YearMonth.of(2024, 6), 24);
        Reports.figure("VULNERABLE_WORKERS", "81.01", YearMonth.of(2025, 3), 6);

        JsonNode january = row("region=81.01&to=2025-01");
        JsonNode march = row("region=81.01&to=2025-03");

        assertThat(january.get("percent").decimalValue()).isEqualByComparingTo("33.33");
        assertThat(january.get("denominatorAsOf").asText()).isEqualTo("2024-06-01");
        assertThat(january.get("denominatorSource").asText()).isEqualTo("A count made up");
        assertThat(march.get("percent").decimalValue()).isEqualByComparingTo("133.33");
        assertThat(march.get("above100").asBoolean()).isTrue();
    }

    @Test
    void saysWhyThereIsNoPercentage() {
        covered(crowd("81.02", 8), 3);

        assertThat(row("region=81.02&to=2025-01&denominator=LABOUR_FORCE")
                        .get("missing")
                        .asText())
                .isEqualTo("NO_DENOMINATOR");
        assertThat(row("groupBy=region,sex&region=81.02&to=2025-01")
                        .get("missing")
                        .asText())
                .isEqualTo("NOT_SPLIT");
    }

    @Test
    void countsThoseInArrearsBesideThoseCovered() {
        List<Person> crowd = crowd("81.03", 12);
        covered(crowd.subList(0, 6), 1);
        covered(crowd.subList(6, 12), 3);

        JsonNode february = row("region=81.03&to=2025-02");

        assertThat(february.get("numerator").asInt()).isEqualTo(6);
        assertThat(february.get("inArrears").asInt()).isEqualTo(6);
    }

    @Test
    void hidesFewerThanFiveAndWhatTheyFollowFrom() {
        covered(crowd("82.01", 3), 2);
        covered(crowd("82.02", 9), 2);
        covered(crowd("82.03", 30), 2);

        JsonNode rows =
                Reports.get("/v1/coverage?groupBy=region&region=82&to=2025-01").get("rows");

        List<String> hidden = new ArrayList<>();
        rows.forEach(row -> {
            if (row.get("suppressed").asBoolean()) {
                hidden.add(row.get("region").asText());
                assertThat(row.get("numerator").isNull()).isTrue();
                assertThat(row.get("missing").asText()).isEqualTo("SUPPRESSED");
            }
        });
        assertThat(hidden).contains("82.01").hasSizeGreaterThan(1);
        assertThat(row("region=82&to=2025-01").get("numerator").asInt()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"81.71", "34.04"})
    void anAreaWithoutAnybodyIsZeroForStatisticalSoftwareToo(String region) {
        covered(crowd("81.09", 6), 1);
        String area = region.replace(".", "");

        String csv = Reports.as("analyst")
                .urlEncodingEnabled(false)
                .accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/sdmx/data/dataflow/PAYUNG/DF_COVERAGE/1.0.0/M." + area
                        + "._T._T._T._T._T?c%5BTIME_PERIOD%5D=2025-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var row = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList().get(0);
        assertThat(row.getField("OBS_VALUE")).isEqualTo("0");
        assertThat(row("region=" + region + "&to=2025-01").get("numerator").asInt())
                .isZero();
    }

    @Test
    void listsWhyAFigureOfAPastMonthChanged() {
        List<Person> crowd = crowd("81.04", 20);
        covered(crowd, 6);
        String before = Reports.get("/v1/coverage").get("asOf").asText();
        Reports.tell(new Story().ended(crowd.get(0), "S-COV", 1, JANUARY.plusDays(9), "DEATH"));

        JsonNode restated = Reports.get("/v1/coverage/restatements?groupBy=region&region=81.04&from=2025-01&to=2025-01")
                .at("/items/0");

        assertThat(restated.get("was").asInt()).isEqualTo(20);
        assertThat(restated.get("is").asInt()).isEqualTo(19);
        assertThat(restated.at("/causes/0/cause").asText())
                .as("that one person died is nobody's business")
                .isEqualTo("ENDED");
        assertThat(restated.at("/causes/0/persons").isNull()).isTrue();
        String then = URLEncoder.encode(before, StandardCharsets.UTF_8);
        assertThat(row("region=81.04&to=2025-01&asOf=" + then).get("numerator").asInt())
                .isEqualTo(20);
        assertThat(row("region=81.04&to=2025-01").get("numerator").asInt()).isEqualTo(19);
    }

    @Test
    void listsWhatPercentagesOfPastMonthsAreMeasuredByInstead() {
        covered(crowd("34.01", 20), 6);
        String tag = Reports.figure("VULNERABLE_WORKERS", "34.01", YearMonth.of(2024, 6), 100)
                .extract()
                .header("ETag");
        Reports.as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"value\":50,\"source\":\"A better count\",\"asOf\":\"2024-06-30\"}")
                .put("/v1/figures/VULNERABLE_WORKERS/34.01/2024-06")
                .then()
                .statusCode(200);
        Reports.figure("VULNERABLE_WORKERS", "34.01", YearMonth.of(2025, 2), 40);

        String question = "/v1/coverage/restatements?groupBy=region&region=34.01&from=2025-01&to=";
        JsonNode ofJanuary = Reports.get(question + "2025-01").get("figures");
        JsonNode toMarch = Reports.get(question + "2025-03").get("figures");

        assertThat(ofJanuary).hasSize(1);
        assertThat(ofJanuary.at("/0/code").asText()).isEqualTo("VULNERABLE_WORKERS");
        assertThat(ofJanuary.at("/0/was").asInt()).isEqualTo(100);
        assertThat(ofJanuary.at("/0/is").asInt()).isEqualTo(50);
        assertThat(ofJanuary.at("/0/sourceWas").asText()).isEqualTo("A count made up");
        assertThat(ofJanuary.at("/0/source").asText()).isEqualTo("A better count");
        assertThat(ofJanuary.at("/0/recordedAt").asText()).isNotEmpty();
        assertThat(toMarch).hasSize(2);
        assertThat(toMarch.at("/0/was").asInt())
                .as("February was measured by June until then")
                .isEqualTo(50);
        Reports.as("analyst")
                .accept("text/csv")
                .get(question + "2025-01")
                .then()
                .body(containsString("figureSourceWas,figureSource,figureAsOfWas,figureAsOf"))
                .body(containsString("VULNERABLE_WORKERS,34.01,A count made up,A better count,2024-06-01,2024-06-30"));
    }

    @Test
    void answersOnceAndThenSaysThatNothingChanged() {
        String tag = Reports.as("analyst").get("/v1/coverage?to=2025-01").getHeader("ETag");

        Reports.as("analyst")
                .header("If-None-Match", tag)
                .get("/v1/coverage?to=2025-01")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        covered(crowd("81.05", 7), 1);
        Reports.as("analyst")
                .header("If-None-Match", tag)
                .get("/v1/coverage?to=2025-01")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void saysOnceWhatMayBeAskedForTogether(String form) {
        var answer = Reports.as("analyst").accept(form).get("/v1/coverage/combinations");

        answer.then().statusCode(200).contentType(containsString(form)).body(containsString("VULNERABLE_WORKERS"));
        Reports.as("analyst")
                .accept(form)
                .header("If-None-Match", answer.getHeader("ETag"))
                .get("/v1/coverage/combinations")
                .then()
                .statusCode(304);
    }

    @Test
    void namesEveryCombinationAsItIsAskedFor() {
        String csv = Reports.as("analyst")
                .accept("text/csv")
                .get("/v1/coverage/combinations")
                .asString();

        List<String> groups = CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .filter(row -> row.getField("parameter").equals("groupBy"))
                .map(row -> row.getField("value"))
                .toList();

        assertThat(groups).startsWith("", "region").contains("region,sex,ageGroup");
        assertThat(groups)
                .allSatisfy(
                        names -> Reports.get("/v1/coverage?to=2025-01" + (names.isEmpty() ? "" : "&groupBy=" + names)));
        Reports.as("analyst")
                .get("/v1/coverage?groupBy=occupation,sponsor,sex")
                .then()
                .statusCode(422)
                .body("detail", containsString("the total and: region; occupation; "));
    }

    @Test
    void saysAsCsvTooHowFreshTheFiguresAre() {
        Reports.as("analyst")
                .accept("text/csv")
                .get("/v1/freshness")
                .then()
                .statusCode(200)
                .body(containsString("feed,receivedAt,events,readAt,lagSeconds,generation,rebuilding"))
                .body(containsString("enrollment,"));
    }

    @Test
    void speaksCsvToWhoeverAsksForIt() {
        covered(crowd("81.06", 7), 1);

        Reports.as("analyst")
                .accept("text/csv")
                .get("/v1/coverage?groupBy=region&region=81.06&to=2025-01")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("region,regionName,month,asOf,numerator,inArrears,denominatorCode,denominator,"))
                .body(containsString("81.06,"))
                .body(containsString(",2025-01,"));
        Reports.as("analyst").accept("image/png").get("/v1/coverage").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupBy=colour",
                "groupBy=region,region",
                "groupBy=region,province",
                "groupBy=,",
                "from=2025-02&to=2025-01",
                "from=2012-01&to=2025-01",
                "from=2025-13",
                "from=yesterday",
                "to=2999-01",
                "region=99.99",
                "region=",
                "occupation=PIRATE",
                "program=JHT",
                "sponsor=",
                "sponsor=NOBODY-EVER-TOLD-OF",
                "denominator=EVERYBODY",
                "denominator=MEMBERS_SELF_PAID",
                "asOf=2999-01-01T00:00:00%2B08:00",
                "asOf=2025-01-01",
                "asOf=2025-01-01T00:00:00",
                "limit=5",
                "region=64&region=65"
            })
    void refusesWhatItCannotRead(String query) {
        Reports.as("analyst")
                .urlEncodingEnabled(false)
                .get("/v1/coverage?" + query)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void aRefusedSponsorLeadsToThoseThatAreKnown() {
        covered(crowd("81.08", 6), 1);

        Reports.as("analyst")
                .get("/v1/coverage?sponsor=NOBODY-EVER-TOLD-OF")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:sponsor"))
                .body("errors[0].detail", containsString("S-COV"));
        assertThat(Reports.get("/v1/coverage?sponsor=S-COV&to=2024-12").get("rows"))
                .as("known, and nobody covered before the first")
                .isEmpty();
    }

    @Test
    void aSponsorIsKnownAtOnceFromItsFirstEnrollmentWhetherItIsPaidOrNot() {
        Reports.as("analyst").get("/v1/coverage?sponsor=S-UNPAID").then().statusCode(400);

        Reports.tell(new Story().enrolledBy("S-UNPAID", Person.in("81.08")));

        assertThat(Reports.get("/v1/coverage?sponsor=S-UNPAID&to=2025-01").get("rows"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=2999-01-01T00:00:00%2B08:00",
                "since=yesterday",
                "sponsor=NOBODY-EVER-TOLD-OF",
                "from=2025-02&to=2025-01"
            })
    void refusesRestatementsOfWhatCannotBe(String query) {
        Reports.as("analyst")
                .urlEncodingEnabled(false)
                .get("/v1/coverage/restatements?" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupBy=region,occupation,sponsor",
                "groupBy=region,sex,ageGroup,program",
                "groupBy=ageGroup&sponsor=S-COV",
                "groupBy=sex&occupation=FISHER&region=64"
            })
    void refusesCombinationsThatAreNotPublishedAndListsThoseThatAre(String query) {
        covered(crowd("81.07", 6), 1);

        int status = Reports.as("analyst")
                .urlEncodingEnabled(false)
                .get("/v1/coverage?" + query)
                .statusCode();

        assertThat(status).isEqualTo(query.contains("region=64") ? 200 : 422);
    }
}
