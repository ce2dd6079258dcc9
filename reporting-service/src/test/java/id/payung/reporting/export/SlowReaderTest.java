package id.payung.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A long file is of one instant, however slowly it is read and whatever happens to the figures meanwhile. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class SlowReaderTest {

    private static final LocalDate FROM = LocalDate.of(2003, 1, 1);
    private static final int MONTHS = 60;
    private static final int PERSONS = 5;
    private static final int LINES = 20;

    /** Long, so that the file is more than what waits between the service and its reader. */
    private static final List<String> SPONSORS = List.of("S-SLOW-A-" + "A".repeat(400), "S-SLOW-B-" + "B".repeat(400));

    /** All regencies and cities of the province. */
    private static final List<String> REGIONS = Stream.concat(
                    IntStream.rangeClosed(1, 18).boxed(),
                    IntStream.rangeClosed(71, 79).boxed())
            .map(number -> String.format("32.%02d", number))
            .toList();

    private static final YearMonth FIRST = YearMonth.from(FROM);
    private static final String QUESTION = "/v1/coverage?groupBy=region,sponsor,program,month&region=32&from=" + FIRST
            + "&to=" + FIRST.plusMonths(MONTHS - 1L);
    private static final int ROWS = REGIONS.size() * SPONSORS.size() * 2 * MONTHS;

    private final List<Person> people = new ArrayList<>();

    @Test
    void everyRowIsOfTheSameInstantWhileEventsArriveAndARebuildTakesOver() throws IOException {
        everybodyIsCovered();
        String tag = Reports.figure("VULNERABLE_WORKERS", "32.01", FIRST, 1_000)
                .extract()
                .header("ETag");
        List<String> lines = new ArrayList<>();
        try (BufferedReader file = Reports.slowly(QUESTION)) {
            take(file, LINES, lines);
            halfOfThemLeave();
            Reports.correctedFigure(tag, "VULNERABLE_WORKERS", "32.01", FIRST, 2_000);
            take(file, LINES, lines);
            int generation = Reports.rebuildBegun();
            othersCome(SPONSORS.get(1));
            Reports.rebuilt(generation);
            take(file, LINES, lines);
            othersCome(SPONSORS.get(0));
            take(file, Integer.MAX_VALUE, lines);
        }

        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(String.join("\n", lines)).stream()
                .toList();
        assertThat(rows).hasSize(ROWS);
        assertThat(rows.stream().map(SlowReaderTest::place).collect(Collectors.toSet()))
                .as("nothing twice, so nothing missing")
                .hasSize(ROWS);
        assertThat(rows.stream().map(row -> row.getField("asOf")).distinct()).hasSize(1);
        assertThat(rows.stream().map(row -> row.getField("numerator")).filter(number -> !number.isEmpty()))
                .hasSizeGreaterThan(ROWS / 2)
                .containsOnly(String.valueOf(PERSONS));
        String asOf = URLEncoder.encode(rows.get(0).getField("asOf"), StandardCharsets.UTF_8);
        assertThat(cells(Reports.csv(QUESTION + "&asOf=" + asOf))).isEqualTo(cells(rows));
        assertThat(cells(Reports.csv(QUESTION))).as("what is known now").isNotEqualTo(cells(rows));
    }

    private static List<List<String>> cells(List<NamedCsvRecord> rows) {
        return rows.stream().map(NamedCsvRecord::getFields).toList();
    }

    private static String place(NamedCsvRecord row) {
        return Stream.of("region", "sponsor", "program", "month")
                .map(row::getField)
                .collect(Collectors.joining(" "));
    }

    private static void take(BufferedReader file, int most, List<String> lines) {
        file.lines().limit(most).forEach(lines::add);
    }

    private void everybodyIsCovered() {
        Story story = new Story();
        for (String region : REGIONS) {
            for (String sponsor : SPONSORS) {
                for (int i = 0; i < PERSONS; i++) {
                    Person person = Person.in(region);
                    people.add(person);
                    story.covered(person, sponsor, "FISHER", FROM, MONTHS);
                }
            }
        }
        Reports.tell(story);
    }

    private void halfOfThemLeave() {
        Story story = new Story();
        people.forEach(person -> story.ended(person, SPONSORS.get(0), 1, FROM.plusMonths(1), "MOVED"));
        Reports.tell(story);
    }

    private static void othersCome(String sponsor) {
        Story story = new Story();
        REGIONS.forEach(region -> story.covered(Person.in(region), sponsor, "FISHER", FROM, MONTHS));
        Reports.tell(story);
    }
}
