package id.payung.reporting.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.RandomFigures;
import id.payung.reporting.testing.RandomLives;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures that every month of ten years was measured anew by: more than anybody reads at once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class FigureRestatementTest {

    private static final long SEED = Long.getLong("payung.seed", 20261202);
    private static final List<String> AREAS = List.of("96", "96.01");
    private static final List<String> COLUMNS = List.of("code", "region", "month", "value");
    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final String QUESTION = "/v1/coverage/restatements?region=94.03&from=" + FIRST + "&to=" + LAST;

    @Test
    void tellsEveryFigureOnOnePageOrAnotherAndAllInOneFile() {
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

    @Test
    void tellsWhatTookThePlaceOfAnotherFigureWhileItCounted() {
        System.out.println("seed " + SEED);
        RandomFigures figures = new RandomFigures(SEED);
        figures.somebodyCounts(150, List.of("LABOUR_FORCE", "VULNERABLE_WORKERS"), AREAS, 50);

        assertThat(counting())
                .isEqualTo(
                        figures.all().stream().map(FigureRestatementTest::row).toList());
        for (YearMonth from : List.of(RandomLives.FIRST.minusMonths(2), YearMonth.of(2023, 9))) {
            assertThat(replaced(from, YearMonth.of(2024, 3)))
                    .isEqualTo(figures.replaced().stream()
                            .filter(one -> one.until().isAfter(from))
                            .filter(one -> !one.month().isAfter(YearMonth.of(2024, 3)))
                            .map(FigureRestatementTest::row)
                            .toList());
        }
    }

    /** The list of figures, as JSON and as CSV. */
    private static List<List<String>> counting() {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (String code : List.of("LABOUR_FORCE", "VULNERABLE_WORKERS")) {
            for (String area : AREAS) {
                String question = "/v1/figures?code=" + code + "&region=" + area;
                for (JsonNode one : Reports.get(question).get("items")) {
                    rows.add(
                            COLUMNS.stream().map(name -> one.get(name).asText()).toList());
                }
                Reports.csv(question)
                        .forEach(line ->
                                lines.add(COLUMNS.stream().map(line::getField).toList()));
            }
        }
        assertThat(lines).isEqualTo(rows);
        return rows;
    }

    private static List<List<String>> replaced(YearMonth from, YearMonth to) {
        JsonNode page = Reports.get("/v1/coverage/restatements?limit=1000&region=96&from=" + from + "&to=" + to);
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode one : page.get("figures")) {
            rows.add(Stream.of("code", "region", "month", "was", "is")
                    .map(name -> one.get(name).asText())
                    .toList());
        }
        return rows;
    }

    private static List<String> row(RandomFigures.Told one) {
        return List.of(one.code(), one.region(), one.month().toString(), "" + one.value());
    }

    private static List<String> row(RandomFigures.Replaced one) {
        return List.of(one.code(), one.region(), one.month().toString(), "" + one.was(), "" + one.is());
    }

    private static void record(FigureCode code, YearMonth month) {
        Reports.as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("value", 100, "source", "Made up", "asOf", "2015-12-31"))
                .put("/v1/figures/" + code + "/94.03/" + month)
                .then()
                .statusCode(201);
    }

    private static List<String> pages(String limit) {
        List<String> told = new ArrayList<>();
        for (JsonNode page : Reports.pages(QUESTION + limit)) {
            for (JsonNode figure : page.get("figures")) {
                told.add(figure.get("code").asText() + " " + figure.get("month").asText());
            }
        }
        return told;
    }

    private static List<String> file() {
        return Reports.csv(QUESTION).stream()
                .filter(row -> row.getField("causes").equals("FIGURE_RECORDED"))
                .peek(row -> assertThat(row.getField("figureAsOf")).isEqualTo("2015-12-31"))
                .peek(row -> assertThat(row.getField("figureAsOfWas")).isEqualTo("2015-12-31"))
                .map(row -> row.getField("figure") + " " + row.getField("restatedMonth"))
                .toList();
    }
}
