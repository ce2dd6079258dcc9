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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class AllWorkersTest {

    private static void covered(String region, int persons) {
        Story story = new Story();
        for (int i = 0; i < persons; i++) {
            story.covered(Person.in(region), "S-ALL", "FISHER", LocalDate.of(2025, 1, 1), 1);
        }
        Reports.tell(story);
    }

    private static void figure(String code, String region, String month, long value) {
        Reports.figure(code, region, YearMonth.parse(month), value);
    }

    private static String question(String region, String denominator) {
        return "/v1/coverage/all-workers?region=" + region + "&month=2025-01&denominator=" + denominator;
    }

    private static JsonNode ask(String region, String denominator) {
        return Reports.get(question(region, denominator));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> added(JsonNode answer) {
        List<String> added = new ArrayList<>();
        answer.get("parts").forEach(part -> {
            if (part.get("included").asBoolean()) {
                added.add(part.get("segment").asText());
            }
        });
        return added;
    }

    @Test
    void addsSegmentsUpWhereNobodyCountsThemTogether() {
        covered("61.01", 10);
        figure("MEMBERS_WAGE_EARNERS", "61.01", "2025-01", 30);
        figure("MEMBERS_CONSTRUCTION", "61.01", "2024-12", 20);
        figure("BPJS_ELIGIBLE_WORKERS", "61.01", "2025-01", 120);

        JsonNode all = ask("61.01", "BPJS_ELIGIBLE_WORKERS");

        assertThat(all.get("numerator").asInt()).isEqualTo(60);
        assertThat(all.get("percent").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(all.get("parts")).hasSize(3);
    }

    @Test
    void theDenominatorPicksItsSegments() {
        covered("61.02", 10);
        figure("MEMBERS_WAGE_EARNERS", "61.02", "2025-01", 30);
        figure("MEMBERS_CONSTRUCTION", "61.02", "2025-01", 20);
        figure("MEMBERS_SELF_PAID", "61.02", "2025-01", 15);
        figure("MEMBERS_ALL_SEGMENTS", "61.02", "2025-01", 70);
        figure("INFORMAL_WORKERS", "61.02", "2025-01", 50);
        figure("FORMAL_WORKERS", "61.02", "2025-01", 100);
        figure("LABOUR_FORCE", "61.02", "2025-01", 140);

        JsonNode informal = ask("61.02", "INFORMAL_WORKERS");
        JsonNode formal = ask("61.02", "FORMAL_WORKERS");
        JsonNode everybody = ask("61.02", "LABOUR_FORCE");

        assertThat(texts(informal.get("segments"))).containsExactly("SUBSIDISED", "MEMBERS_SELF_PAID");
        assertThat(added(informal)).containsExactly("SUBSIDISED", "MEMBERS_SELF_PAID");
        assertThat(informal.get("percent").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(added(formal)).containsExactly("MEMBERS_WAGE_EARNERS", "MEMBERS_CONSTRUCTION");
        assertThat(formal.get("percent").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(added(everybody)).containsExactly("MEMBERS_ALL_SEGMENTS");
        assertThat(everybody.get("percent").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(everybody.get("complete").asBoolean()).isTrue();
    }

    @Test
    void saysWhichSegmentsNobodyCounted() {
        covered("61.03", 10);
        figure("MEMBERS_WAGE_EARNERS", "61.03", "2025-01", 30);
        figure("BPJS_ELIGIBLE_WORKERS", "61.03", "2025-01", 100);

        JsonNode all = ask("61.03", "BPJS_ELIGIBLE_WORKERS");

        assertThat(all.get("complete").asBoolean()).isFalse();
        assertThat(texts(all.get("missingSegments"))).containsExactly("MEMBERS_CONSTRUCTION", "MEMBERS_SELF_PAID");
        assertThat(all.get("percent").decimalValue())
                .as("the least there can be")
                .isEqualByComparingTo("40.00");
    }

    @Test
    void aNewerSegmentIsNoNewerWhole() {
        figure("MEMBERS_ALL_SEGMENTS", "61.04", "2024-03", 90);
        figure("MEMBERS_WAGE_EARNERS", "61.04", "2025-01", 30);
        figure("BPJS_ELIGIBLE_WORKERS", "61.04", "2025-01", 100);

        JsonNode all = ask("61.04", "BPJS_ELIGIBLE_WORKERS");

        assertThat(added(all)).containsExactly("MEMBERS_ALL_SEGMENTS");
        assertThat(all.get("numerator").asInt()).isEqualTo(90);
    }

    @Test
    void newerSegmentsOfWhichNoneIsMissingTakeThePlaceOfTheWhole() {
        covered("61.05", 10);
        figure("MEMBERS_ALL_SEGMENTS", "61.05", "2024-03", 90);
        figure("MEMBERS_WAGE_EARNERS", "61.05", "2025-01", 30);
        figure("MEMBERS_CONSTRUCTION", "61.05", "2024-01", 20);
        figure("MEMBERS_SELF_PAID", "61.05", "2024-01", 15);

        assertThat(ask("61.05", "BPJS_ELIGIBLE_WORKERS").get("numerator").asInt())
                .isEqualTo(75);
    }

    @Test
    void thoseCoveredHereAloneAreNoShareOfAllWorkers() {
        covered("61.06", 10);
        figure("BPJS_ELIGIBLE_WORKERS", "61.06", "2025-01", 100);

        JsonNode all = ask("61.06", "BPJS_ELIGIBLE_WORKERS");

        assertThat(all.get("percent").isNull()).isTrue();
        assertThat(all.get("missing").asText()).isEqualTo("SEGMENTS_MISSING");
        assertThat(all.at("/parts/0/value").asInt()).isEqualTo(10);
    }

    @Test
    void theCsvHasSumAndDenominatorBesideTheParts() {
        covered("61.07", 10);
        figure("MEMBERS_WAGE_EARNERS", "61.07", "2025-01", 30);
        figure("BPJS_ELIGIBLE_WORKERS", "61.07", "2025-01", 100);

        String csv = Reports.as("analyst")
                .accept("text/csv")
                .get(question("61.07", "BPJS_ELIGIBLE_WORKERS"))
                .asString();
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();

        JsonNode all = ask("61.07", "BPJS_ELIGIBLE_WORKERS");
        assertThat(rows)
                .extracting(row -> row.getField("segment"))
                .containsExactly("SUBSIDISED", "MEMBERS_WAGE_EARNERS", "SUM");
        assertThat(rows)
                .allMatch(row -> row.getField("asOf").equals(all.get("asOf").asText()));
        NamedCsvRecord sum = rows.get(2);
        assertThat(sum.getField("value")).isEqualTo("40");
        assertThat(sum.getField("denominatorCode")).isEqualTo("BPJS_ELIGIBLE_WORKERS");
        assertThat(sum.getField("denominator")).isEqualTo("100");
        assertThat(sum.getField("denominatorSource")).isEqualTo("A count made up");
        assertThat(sum.getField("denominatorAsOf")).isEqualTo("2025-01-01");
        assertThat(sum.getField("percent")).isEqualTo("40.00");
        assertThat(sum.getField("missingSegments")).isEqualTo("MEMBERS_CONSTRUCTION; MEMBERS_SELF_PAID");
    }
}
