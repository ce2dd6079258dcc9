package id.payung.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SdmxProfile.class)
@QuarkusTestResource(EmbeddedDatabase.class)
class SdmxDataTest {

    /** What may depend on who is faster is tried more than once. */
    private static final int ATTEMPTS = 10;

    @Inject
    SampleSeries series;

    @Test
    void csvHasAnObservationARow() {
        Response answer = Asked.get(Asked.CSV, Asked.FLOW + "M.64._T._T._T._T._T?c[TIME_PERIOD]=2023-07");

        answer.then().statusCode(200).contentType(Asked.CSV);
        assertThat(answer.asString().lines())
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,OCCUPATION,SPONSOR,PROGRAM,SEX,AGE_GROUP,"
                                + "TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,CONF_STATUS,DENOMINATOR,DENOMINATOR_AREA,"
                                + "DENOMINATOR_SOURCE,DENOMINATOR_AS_OF,PERCENT",
                        "dataflow,PAYUNG:DF_COVERAGE(1.0.0),I,M,64,_T,_T,_T,_T,_T,2023-07,900,PS,A,F,1600,64,"
                                + "\"Governor's estimate, <2023> & later\",2023-07-01,56.25");
    }

    @Test
    void aSuppressedFigureHasNoValueAndSaysWhy() {
        NamedCsvRecord row = rows(Asked.FLOW + "M.6471._T._T._T.F._T?limit=1").get(0);

        assertThat(row.getField("OBS_VALUE")).isEmpty();
        assertThat(row.getField("OBS_STATUS")).isEqualTo("Q");
        assertThat(row.getField("CONF_STATUS")).isEqualTo("C");
    }

    @Test
    void csvHasNamesInTheLanguageOfTheCaller() {
        Response both = Asked.accepting(Asked.CSV + "; labels=both; key=series")
                .header("Accept-Language", "id")
                .get(Asked.FLOW + "M.6472?limit=1");
        String name = Asked.get(Asked.CSV + ";labels=name", Asked.FLOW + "M.6472?limit=1")
                .asString();

        assertThat(both.header("Content-Language")).isEqualTo("id");
        assertThat(both.asString()).contains("REF_AREA: Wilayah", "6472: Kota Samarinda", ",M.6472._T._T._T._T._T,");
        assertThat(name).contains("STRUCTURE_ID,STRUCTURE_NAME,ACTION", "6472,Kota Samarinda,", "SEX,Sex,");
        assertThat(name.lines().map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1).length))
                .containsOnly(38);
    }

    @ParameterizedTest
    @CsvSource({
        "'*', 54",
        "'', 54",
        "M.64, 6",
        "M, 54",
        "M.64+6472, 12",
        "'M.64._T._T._T._T._T,M._T._T._T._T.F', 12",
        "'*.*._T._T._T._T._T', 24",
        "M._T._T._T._T._T._T, 6",
        "......., -1",
    })
    void keysSelectSeries(String key, int rows) {
        Response answer = Asked.get(Asked.CSV, Asked.FLOW + key);

        if (rows < 0) {
            answer.then().statusCode(400);
        } else {
            assertThat(rows(Asked.FLOW + key)).hasSize(rows);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "c[REF_AREA]=64;6472, 12",
        "c[SEX]=F&c[REF_AREA]=_T, 6",
        "c[TIME_PERIOD]=2023-08, 9",
        "c[TIME_PERIOD]=ge:2023-08+le:2023-09, 18",
        "c[TIME_PERIOD]=gt:2023-11, 9",
        "'c[TIME_PERIOD]=2023-08,2023-10', 18",
        "c[TIME_PERIOD]=lt:2023-08, 9",
        "c[TIME_PERIOD]=2023, 54",
        "c%5BTIME_PERIOD%5D=ge%3A2023-08%2Ble%3A2023-09, 18",
        "startPeriod=2023-11&endPeriod=2023-M12, 18",
        "c[CONF_STATUS]=C, 6",
        "c[AGE_GROUP]=Y_GE65, 6",
        "c[SPONSOR]=KALTIM_1, 6",
        "firstNObservations=1, 9",
        "lastNObservations=2, 18",
        "firstNObservations=1&lastNObservations=1, 18",
        "limit=10, 10",
        "offset=50, 4",
        "offset=5&limit=2, 2",
        "detail=serieskeysonly, 9",
        "detail=serieskeysonly&offset=7, 2",
        "dimensionAtObservation=AllDimensions, 54",
    })
    void filtersNarrowWhatIsTold(String query, int rows) {
        assertThat(rows(Asked.FLOW + "*?" + query.replace(';', ','))).hasSize(rows);
    }

    @Test
    void theFirstObservationsAreTheOldestAndTheLastTheNewest() {
        assertThat(rows(Asked.FLOW + "M.64?firstNObservations=1").get(0).getField("TIME_PERIOD"))
                .isEqualTo("2023-07");
        assertThat(rows(Asked.FLOW + "M.64?lastNObservations=1").get(0).getField("TIME_PERIOD"))
                .isEqualTo("2023-12");
        assertThat(rows(Asked.FLOW + "M.64?offset=2&limit=1").get(0).getField("TIME_PERIOD"))
                .isEqualTo("2023-09");
    }

    @Test
    void jsonTellsCodesByTheirPlaces() {
        JsonPath message =
                Asked.get(Asked.JSON, Asked.FLOW + "M.64?lastNObservations=1").jsonPath();

        assertThat(message.getList("data.structures[0].dimensions.series.id")).startsWith("FREQ", "REF_AREA");
        assertThat(message.getString("data.structures[0].dimensions.series[1].values[0].names.id"))
                .isEqualTo("Kalimantan Timur");
        assertThat(message.getString("data.structures[0].dimensions.observation[0].values[0].value"))
                .isEqualTo("2023-12");
        assertThat(message.getList("data.dataSets[0].series.'0:0:0:0:0:0:0'.observations.'0'"))
                .containsExactly(905, 0, 0, 1600, 0, "Governor's estimate, <2023> & later", "2023-07-01", 56.56f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?detail=dataonly",
                "?detail=serieskeysonly",
                "?detail=nodata",
                "?attributes=none",
                "?attributes=OBS_STATUS,PERCENT&measures=none",
                "?c[CONF_STATUS]=C",
            })
    void dataKeepToThePublishedSchemas(String query) {
        String generic = Asked.get("application/vnd.sdmx.genericdata+xml;version=2.1", Asked.FLOW + "*" + query)
                .asString();
        String specific = Asked.get("application/vnd.sdmx.structurespecificdata+xml;version=2.1", Asked.FLOW + query)
                .asString();
        String json = Asked.get(Asked.JSON, Asked.FLOW + "*" + query).asString();

        SdmxSchemas.validate(generic);
        SdmxSchemas.validate(specific);
        JsonSchemas.validate("/sdmx/data-message.json", json);
    }

    @Test
    void dataThatDoNotExistAreNoError() {
        Asked.get(Asked.CSV, Asked.FLOW + "M.31").then().statusCode(204);
        Asked.get(Asked.CSV, Asked.FLOW + "*?c[TIME_PERIOD]=2019-01").then().statusCode(204);
        // "and" of two conditions that no month meets: a question like any other
        Asked.get(Asked.CSV, Asked.FLOW + "*?c[TIME_PERIOD]=ge:2023-12%2Ble:2023-07")
                .then()
                .statusCode(204);
        Asked.get("*/*", "/sdmx/data/DF_COVERAGE/M.31").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "dataflow/PAYUNG/DF_NOTHING/1.0.0/*, 404, NOT_FOUND",
        "dataflow/PAYUNG/DF_COVERAGE/9.0.0/*, 404, NOT_FOUND",
        "provisionagreement/PAYUNG/PA/1.0.0/*, 404, NOT_FOUND",
        "DF_NOTHING/all, 404, NOT_FOUND",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*/more, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/M.9999, 422, UNKNOWN_CODE",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/A, 422, UNKNOWN_CODE",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?c[SEX]=X, 422, UNKNOWN_CODE",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/M._T.FARMER.KALTIM_1._T.F._T, 422, COMBINATION_NOT_PUBLISHED",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?c[SEX]=ne:F, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?c[COLOUR]=RED, 400, UNKNOWN_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?c[TIME_PERIOD]=2023-13, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?c[TIME_PERIOD]=co:2023-01, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?limit=0, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?offset=-1, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?attributes=COLOUR, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?measures=COLOUR, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?detail=some, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?format=xls, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?limit=1&limit=2, 400, INVALID_PARAMETER",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?includeHistory=true, 501, NOT_IMPLEMENTED",
        "dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?dimensionAtObservation=SEX, 501, NOT_IMPLEMENTED",
    })
    void whatCannotBeAnsweredIsRefused(String path, int status, String code) {
        Response refused = Asked.get("*/*", "/sdmx/data/" + path);

        refused.then().statusCode(status).contentType("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c[COLOUR]=RED             | c[SEX], c[SPONSOR], c[TIME_PERIOD]",
                "c[SEX]=ne:F               | Codes separated by commas; of the operators eq: alone",
                "c[SEX]=F%2BM              | Codes separated by commas",
                "c[SEX]=F&c[SEX]=M         | Send this parameter once",
                "c[SEX]=                   | Give it a value",
                "c[SEX]=X                  | Codes of SEX: _T, M, F",
                "c[CONF_STATUS]=X          | Codes of CONF_STATUS:",
                "c[TIME_PERIOD]=ne:2023-07 | ge:, gt:, le:, lt: or eq:",
                "c[TIME_PERIOD]=2023-07&c[TIME_PERIOD]=2023-08 | Send this parameter once",
            })
    void aFilterThatCannotBeReadIsRefusedWithWhatItMayBe(String filter, String allowed) {
        Response refused = Asked.get("*/*", Asked.FLOW + "*?" + filter);

        assertThat(refused.statusCode()).isIn(400, 422);
        assertThat(refused.jsonPath().getString("errors[0].detail")).contains(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "'text/html;q=0.9, application/vnd.sdmx.data+csv;version=2.0.0;q=0.5', application/vnd.sdmx.data+csv;version=2.0.0",
        "'*/*', application/vnd.sdmx.data+json;version=2.0.0",
        "text/csv, application/vnd.sdmx.data+csv;version=2.0.0",
        "application/vnd.sdmx.data+json;version=2.0+.0, application/vnd.sdmx.data+json;version=2.0.0",
        "application/xml, application/vnd.sdmx.genericdata+xml;version=2.1",
    })
    void theDearestFormatThatIsSpokenIsChosen(String accept, String contentType) {
        Asked.get(accept, Asked.FLOW + "M.64").then().statusCode(200).contentType(contentType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/vnd.sdmx.data+json;version=1.0.0",
                "application/vnd.sdmx.data+xml;version=3.0.0",
                "application/vnd.sdmx.data+csv;version=2.0.0;labels=pictures",
                "application/vnd.sdmx.data+json;version=2.1+.0"
            })
    void aFormatThatNobodySpeaksIsRefusedWithThoseThatAreSpoken(String accept) {
        Response refused = Asked.get(accept, Asked.FLOW + "*");

        refused.then().statusCode(406).contentType("application/problem+json");
        assertThat(refused.jsonPath().getString("detail")).contains(Asked.CSV, Asked.JSON);
    }

    @Test
    void unchangedDataAreNotSentAgain() {
        Response first = Asked.get(Asked.CSV, Asked.FLOW + "*");

        assertThat(first.header("Last-Modified")).isEqualTo("Mon, 15 Jan 2024 02:00:00 GMT");
        Asked.accepting(Asked.CSV)
                .header("If-None-Match", first.header("ETag"))
                .get(Asked.FLOW + "*")
                .then()
                .statusCode(304);
        Asked.accepting(Asked.CSV)
                .header("If-Modified-Since", "Mon, 15 Jan 2024 02:00:00 GMT")
                .get(Asked.FLOW + "*")
                .then()
                .statusCode(304);
        Asked.accepting(Asked.CSV)
                .header("If-Modified-Since", "Mon, 15 Jan 2024 01:59:59 GMT")
                .get(Asked.FLOW + "*")
                .then()
                .statusCode(200);
        Asked.accepting(Asked.JSON)
                .header("If-None-Match", first.header("ETag"))
                .get(Asked.FLOW + "*")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Asked.CSV,
                Asked.JSON,
                "application/vnd.sdmx.genericdata+xml;version=2.1",
                "application/vnd.sdmx.structurespecificdata+xml;version=2.1"
            })
    void aMessageThatBreaksOffDoesNotLookWhole(String mediaType) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            assertThatThrownBy(() -> Asked.get(mediaType, Asked.FLOW + "M.11").asString())
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void whatIsReadIsClosedAgain() {
        Asked.get(Asked.CSV, Asked.FLOW + "*").then().statusCode(200);
        Asked.get(Asked.CSV, Asked.FLOW + "M.31").then().statusCode(204);
        Asked.accepting(Asked.CSV).head(Asked.FLOW + "*").then().statusCode(200).contentType(Asked.CSV);
        Asked.accepting(Asked.CSV).head(Asked.FLOW + "M.31").then().statusCode(204);
        Asked.get(Asked.CSV, Asked.FLOW + "*?limit=1").then().statusCode(200);

        assertThat(series.open()).isZero();
    }

    private static List<NamedCsvRecord> rows(String path) {
        String csv = Asked.get(Asked.CSV, path).then().statusCode(200).extract().asString();
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
