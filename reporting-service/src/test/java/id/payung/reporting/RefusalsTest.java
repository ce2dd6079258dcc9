package id.payung.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for what there is not is told what there is, on every report; whoever asks again, that nothing changed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class RefusalsTest {

    private static final String SIX_GROUPINGS = "region,occupation,sponsor,program,sex,ageGroup";

    private static Response get(String path, String accept) {
        return Reports.as("analyst").accept(accept).urlEncodingEnabled(false).get(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coverage?groupBy=colour                   | groupBy     | ageGroup",
                "coverage?region=99.99                     | region      | see /v1/regions",
                "coverage?occupation=PIRATE                | occupation  | FISHER",
                "coverage?program=JHT                      | program     | JKM",
                "coverage?denominator=EVERYBODY            | denominator | VULNERABLE_WORKERS",
                "coverage?to=2999-01                       | to          | A month from 2000-01 to",
                "coverage?from=2025-02&to=2025-01          | from        | from is after to",
                "coverage?from=2014-01&to=2024-01          | from        | At most 120 months",
                "coverage?asOf=2999-01-01T00:00:00%2B08:00 | asOf        | future",
                "coverage?asOf=2025-01-01T00:00:00         | asOf        | An instant with offset",
                "contributions?groupBy=colour              | groupBy     | ageGroup",
                "contributions?region=99.99                | region      | see /v1/regions",
                "contributions?program=JHT                 | program     | JKM",
                "contributions?from=2025-02&to=2025-01     | from        | from is after to",
                "contributions?asOf=2999-01-01T00:00:00Z   | asOf        | future",
                "claims-statistics?groupBy=colour          | groupBy     | province or region, kind, program, month",
                "claims-statistics?kind=THEFT              | kind        | DEATH",
                "claims-statistics?program=JHT             | program     | JKM",
                "claims-statistics?region=99.99            | region      | see /v1/regions",
                "claims-statistics?asOf=2999-01-01T00:00:00Z | asOf      | future",
                "gap?region=99.99                          | region      | see /v1/regions",
                "gap?region=64&targetPercent=101           | targetPercent | Above 0 to 100",
                "gap?region=64&denominator=EVERYBODY       | denominator | VULNERABLE_WORKERS",
                "gap?region=64&month=2999-01               | month       | A month from 2000-01 to",
                "gap?region=64&asOf=2999-01-01T00:00:00Z   | asOf        | future",
                "coverage/all-workers?region=99.99         | region      | see /v1/regions",
                "coverage/all-workers?region=64&month=2999-01 | month    | A month from 2000-01 to",
                "coverage/all-workers?region=64&denominator=EVERYBODY | denominator | BPJS_ELIGIBLE_WORKERS",
                "coverage/all-workers?region=64&asOf=2999-01-01T00:00:00Z | asOf | future",
                "coverage/restatements?groupBy=colour      | groupBy     | ageGroup",
                "coverage/restatements?cursor=forged       | cursor      | Link header",
                "coverage/restatements?limit=0             | limit       | A whole number from 1 to 1000",
                "figures?code=EVERYBODY                    | code        | VULNERABLE_WORKERS",
                "figures?region=99.99                      | region      | see /v1/regions",
            })
    void saysWhichParameterIsWrongAndWhatItMayBe(String path, String parameter, String allowed) {
        get("/v1/" + path, "application/json")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", equalTo("query:" + parameter))
                .body("errors[0].detail", containsString(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "contributions", "coverage/restatements"})
    void saysWhichGroupingsThereAreToWhoeverWantsSixOverTenYears(String report) {
        get("/v1/" + report + "?groupBy=" + SIX_GROUPINGS + "&from=2016-01&to=2025-12", "application/json")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("region,sex,ageGroup"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverage",
                "coverage/all-workers?region=64",
                "coverage/restatements",
                "contributions",
                "claims-statistics",
                "gap?region=64",
                "figures",
                "awards"
            })
    void speaksNoFormatButJsonAndCsv(String report) {
        get("/v1/" + report, "image/png")
                .then()
                .statusCode(406)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("application/json"))
                .body("detail", containsString("text/csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "coverage?to=2025-01",
        "coverage/all-workers?region=64&month=2025-01",
        "coverage/restatements?from=2025-01&to=2025-01",
        "contributions?to=2025-01",
        "claims-statistics?to=2025-01",
        "gap?region=64&month=2025-01",
        "figures?region=64",
    })
    void saysThatNothingChangedToWhoeverHasTheAnswer(String report) {
        for (String form : new String[] {"application/json", "text/csv"}) {
            String tag =
                    get("/v1/" + report, form).then().statusCode(200).extract().header("ETag");

            Response again = Reports.as("analyst")
                    .accept(form)
                    .header("If-None-Match", tag)
                    .urlEncodingEnabled(false)
                    .get("/v1/" + report);

            again.then().statusCode(304).body(equalTo(""));
        }
    }

    @Test
    void takesACursorForTheQuestionAloneThatItWasGivenFor() {
        for (int i = 0; i < 2; i++) {
            Story story = new Story();
            IntStream.range(0, 6)
                    .forEach(any ->
                            story.covered(Person.in("52.71"), "S-CURSOR", "FISHER", LocalDate.of(2025, 1, 1), 2));
            Reports.tell(story);
        }
        String question = "/v1/coverage/restatements?groupBy=region&region=52.71&limit=1";
        String next = get(question, "application/json").header("Link");
        String cursor = next.replaceAll(".*[?&](cursor=[^&>]+).*", "$1");

        assertThat(get(question + "&" + cursor, "application/json").statusCode())
                .isEqualTo(200);
        get(question.replace("52.71", "52") + "&" + cursor, "application/json")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:cursor"));
    }
}
