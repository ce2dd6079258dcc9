package id.payung.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class FigureTest {

    private static ValidatableResponse put(String path, String body, String ifMatch) {
        var request = Reports.as("admin").contentType(ContentType.JSON).body(body);
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/figures/" + path).then();
    }

    private static String body(long value) {
        return "{\"value\":" + value + ",\"source\":\"Made up\",\"asOf\":\"2024-01-31\"}";
    }

    @Test
    void theSameAgainChangesNothingAndACorrectionNeedsTheVersion() {
        String path = "LABOUR_FORCE/62.01/2024-01";

        String tag = put(path, body(100), "").statusCode(201).extract().header("ETag");
        put(path, body(100), "").statusCode(200).header("ETag", tag);
        put(path, body(110), "").statusCode(428);
        put(path, body(110), "\"9\"").statusCode(412);
        put(path, body(110), tag).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void anEarlierVersionAnswersAsOfBefore() {
        String path = "WORKING_POPULATION/62.02/2024-01";
        String tag = put(path, body(100), "").extract().header("ETag");
        String then = Reports.get("/v1/figures?region=62.02")
                .at("/items/0/recordedAt")
                .asText();
        put(path, body(120), tag).statusCode(200);

        JsonNode before =
                Reports.get("/v1/figures?region=62.02&asOf=" + URLEncoder.encode(then, StandardCharsets.UTF_8));

        assertThat(before.at("/items/0/value").asInt()).isEqualTo(100);
        assertThat(Reports.get("/v1/figures?region=62.02").at("/items/0/value").asInt())
                .isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EVERYBODY/62.01/2024-02          | {'value':1,'source':'S','asOf':'2024-01-01'} | 422",
                "LABOUR_FORCE/99.99/2024-02       | {'value':1,'source':'S','asOf':'2024-01-01'} | 422",
                "LABOUR_FORCE/62.01/2024-99       | {'value':1,'source':'S','asOf':'2024-01-01'} | 400",
                "LABOUR_FORCE/62.01/2999-01       | {'value':1,'source':'S','asOf':'2024-01-01'} | 400",
                "LABOUR_FORCE/62.01/2024-02       | {'value':-1,'source':'S','asOf':'2024-01-01'} | 422",
                "LABOUR_FORCE/62.01/2024-02       | {'source':'S','asOf':'2024-01-01'} | 422",
                "LABOUR_FORCE/62.01/2024-02       | {'value':1,'asOf':'2024-01-01'} | 422",
                "LABOUR_FORCE/62.01/2024-02       | {'value':1,'source':' ','asOf':'2024-01-01'} | 422",
                "LABOUR_FORCE/62.01/2024-02       | {'value':1,'source':'S'} | 422",
                "LABOUR_FORCE/62.01/2024-02       | {'value':1,'source':'S','asOf':'2999-01-01'} | 422",
                "LABOUR_FORCE/62.01/2024-02       | {'value':1.5,'source':'S','asOf':'2024-01-01'} | 400",
                "LABOUR_FORCE/62.01/2024-02       | {'value':'1','source':'S','asOf':'2024-01-01'} | 400",
                "LABOUR_FORCE/62.01/2024-02       | {'value':1,'source':'S','asOf':'2024-01-01','x':1} | 400",
                "LABOUR_FORCE/62.01/2024-02       | [] | 400",
                "LABOUR_FORCE/62.01/2024-02       | {  | 400"
            })
    void refusesWhatIsNoFigure(String path, String body, int status) {
        put(path, body.replace('\'', '"'), "").statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2024-02&to=2024-01", "from=2999-01", "code=EVERYBODY", "region=99.99"})
    void refusesListsOfWhatCannotBe(String query) {
        Reports.as("analyst").get("/v1/figures?" + query).then().statusCode(400);
    }

    @Test
    void answersOnceAndThenSaysThatNothingChanged() {
        String path = "LABOUR_FORCE/62.04/2024-01";
        String tag = put(path, body(100), "").extract().header("ETag");

        Reports.as("analyst")
                .header("If-None-Match", tag)
                .get("/v1/figures/" + path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        put(path, body(110), tag).statusCode(200);
        Reports.as("analyst")
                .header("If-None-Match", tag)
                .get("/v1/figures/" + path)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyAnAdminWrites() {
        Reports.as("analyst")
                .contentType(ContentType.JSON)
                .body(body(1))
                .put("/v1/figures/LABOUR_FORCE/62.03/2024-01")
                .then()
                .statusCode(403);
    }
}
