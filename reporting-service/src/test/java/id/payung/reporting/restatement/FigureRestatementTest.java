package id.payung.reporting.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures that every month of ten years was measured anew by: more than anybody reads at once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class FigureRestatementTest {

    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final String QUESTION = "/v1/coverage/restatements?region=94.03&from=" + FIRST + "&to=" + LAST;

    @Test
    void tellsEveryFigureOnOnePageOrAnotherAndAllInOneFile() throws IOException {
        List<String> recorded = new ArrayList<>();
        for (FigureCode code : FigureCode.values()) {
            record(code, FIRST.minusMonths(1));
            for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                record(code, month);
                recorded.add(code + " " + month);
            }
        }

        assertThat(recorded).hasSizeGreaterThan(1000);
        assertThat(pages("&limit=1000")).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(pages("&limit=77")).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(file()).containsExactlyInAnyOrderElementsOf(recorded);
    }

    private static void record(FigureCode code, YearMonth month) {
        Reports.as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("value", 100, "source", "Made up", "asOf", "2015-12-31"))
                .put("/v1/figures/" + code + "/94.03/" + month)
                .then()
                .statusCode(201);
    }

    private static List<String> pages(String limit) throws IOException {
        List<String> told = new ArrayList<>();
        Optional<String> next = Optional.of(QUESTION + limit);
        while (next.isPresent()) {
            Response page = Reports.as("analyst").urlEncodingEnabled(false).get(next.get());
            page.then().statusCode(200);
            for (JsonNode figure : new ObjectMapper().readTree(page.asString()).get("figures")) {
                told.add(figure.get("code").asText() + " " + figure.get("month").asText());
            }
            next = Optional.ofNullable(page.header("Link")).map(link -> link.substring(1, link.indexOf('>')));
        }
        return told;
    }

    private static List<String> file() {
        String csv = Reports.as("analyst")
                .urlEncodingEnabled(false)
                .accept("text/csv")
                .get(QUESTION)
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .filter(row -> row.getField("causes").equals("FIGURE_RECORDED"))
                .peek(row -> assertThat(row.getField("figureAsOf")).isEqualTo("2015-12-31"))
                .peek(row -> assertThat(row.getField("figureAsOfWas")).isEqualTo("2015-12-31"))
                .map(row -> row.getField("figure") + " " + row.getField("restatedMonth"))
                .toList();
    }
}
