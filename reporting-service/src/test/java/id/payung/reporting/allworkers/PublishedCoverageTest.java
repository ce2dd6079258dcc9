package id.payung.reporting.allworkers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every percentage of {@code coverage_published.csv}, all rows of the file being known at once. */
@QuarkusTest
@TestProfile(PublishedCoverageTest.Alone.class)
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class PublishedCoverageTest {

    private static final Path COPY = Path.of("src", "test", "resources", "coverage_published.csv");
    private static final Path ORIGINAL = Path.of("..", "..", "shared", "data", "coverage_published.csv");
    private static final String ENROLLED_HERE = "vulnerable workers enrolled by the province";
    private static final int STORY = 20_000;

    private static final Map<String, String> MEMBERS = Map.of(
            "active members of all segments", "MEMBERS_ALL_SEGMENTS",
            "members (rounded in the press)", "MEMBERS_ALL_SEGMENTS",
            "members", "MEMBERS_ALL_SEGMENTS",
            "informal members", "MEMBERS_SELF_PAID",
            "informal members (BPU)", "MEMBERS_SELF_PAID",
            "formal members", "MEMBERS_WAGE_EARNERS");

    private static final Map<String, String> WORKERS = Map.of(
            "angkatan kerja as BPJS counts it", "BPJS_ELIGIBLE_WORKERS",
            "implied by the published percent", "BPJS_ELIGIBLE_WORKERS",
            "workers", "WORKING_POPULATION",
            "informal workers", "INFORMAL_WORKERS",
            "informal workers implied by the published percent", "INFORMAL_WORKERS",
            "formal workers", "FORMAL_WORKERS",
            "vulnerable workers estimated by the governor", "VULNERABLE_WORKERS");

    /** Figures of real areas, which other tests have stories of. */
    public static class Alone implements QuarkusTestProfile {}

    @Test
    void isReproducedRowByRowToTheSecondDecimal() throws IOException {
        List<NamedCsvRecord> rows = rows();
        rows.forEach(PublishedCoverageTest::record);

        for (NamedCsvRecord row : rows) {
            JsonNode answer = ask(row);

            assertThat(answer.get("percent").decimalValue().setScale(2).toPlainString())
                    .as(row.toString())
                    .isEqualTo(row.getField("percent_published"));
            assertThat(answer.get("numerator").asText()).as(row.toString()).isEqualTo(row.getField("numerator"));
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(7);
    }

    /** The copy is for machines that have no more than this repository. */
    private static List<NamedCsvRecord> rows() throws IOException {
        if (Files.exists(ORIGINAL)) {
            assertThat(COPY).hasSameTextualContentAs(ORIGINAL);
        }
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(COPY)).stream()
                .filter(row -> !row.getField("percent_published").isEmpty())
                .toList();
    }

    private static void record(NamedCsvRecord row) {
        figure(WORKERS, row, "denominator");
        if (row.getField("numerator_meaning").equals(ENROLLED_HERE)) {
            enroll(row);
        } else {
            figure(MEMBERS, row, "numerator");
        }
    }

    private static void figure(Map<String, String> codes, NamedCsvRecord row, String column) {
        Map<String, Object> body = Map.of(
                "value", Long.parseLong(row.getField(column)),
                "source", row.getField("source"),
                "asOf", row.getField("as_of") + "-01");
        String code = codes.get(row.getField(column + "_meaning"));
        Reports.as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/figures/" + code + "/" + row.getField("area_code") + "/" + row.getField("as_of"))
                .then()
                .statusCode(201);
    }

    private static void enroll(NamedCsvRecord row) {
        int persons = Integer.parseInt(row.getField("numerator"));
        LocalDate from = LocalDate.parse(row.getField("as_of") + "-01");
        for (int told = 0; told < persons; told += STORY) {
            Story story = new Story();
            for (int i = told; i < Math.min(persons, told + STORY); i++) {
                story.covered(Person.in(row.getField("area_code") + ".72"), "S-PROVINCE", "FISHER", from, 6);
            }
            Reports.tell(story);
        }
    }

    private static JsonNode ask(NamedCsvRecord row) {
        String denominator = "&denominator=" + WORKERS.get(row.getField("denominator_meaning"));
        String area = "region=" + row.getField("area_code");
        return row.getField("numerator_meaning").equals(ENROLLED_HERE)
                ? Reports.get("/v1/coverage?" + area + "&to=" + row.getField("as_of") + denominator)
                        .at("/rows/0")
                : Reports.get("/v1/coverage/all-workers?" + area + "&month=" + row.getField("as_of") + denominator);
    }
}
