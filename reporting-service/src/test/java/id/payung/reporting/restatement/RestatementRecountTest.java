package id.payung.reporting.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.HiddenCells;
import id.payung.reporting.testing.PlainRestatements;
import id.payung.reporting.testing.PlainRestatements.Place;
import id.payung.reporting.testing.RandomLives;
import id.payung.reporting.testing.Recount;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a story changed of the past: it is listed as a plain recount before and after the story finds it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class RestatementRecountTest {

    private static final long SEED = Long.getLong("payung.seed", 20261130);
    private static final int MEMBERS = 1_000;
    private static final int MANY = 900;
    private static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2023, 12), month -> month.plusMonths(1))
            .limit(4)
            .toList();
    private static final String SPAN = "&from=" + MONTHS.get(0) + "&to=" + MONTHS.get(3);

    private static final List<String> COLUMNS = List.of("was", "is");

    private List<List<String>> tables;
    private List<List<String>> asked;
    private int shown;
    private int hidden;

    @Test
    void everyRestatementIsTheDifferenceOfTwoPlainRecounts() {
        System.out.println("seed " + SEED);
        RandomLives lives =
                new RandomLives(SEED, MEMBERS, List.of("18.01", "18.02", "18.71", "31.71"), List.of("S-R1", "S-R2"));
        List<Person> village = village();
        tables = tables();
        // the total is not listed, but what is few in it is told of no other
        asked = tables.stream().filter(table -> !table.isEmpty()).toList();
        changes(lives.somethingHappens(MANY));
        changes(lives.somethingHappens(MANY));
        changes(moreOf(village));
        Set<String> causes = changes(endOf(village));

        fileHasWhatThePagesTell(List.of("region", "sponsor", "program"));
        fileHasWhatThePagesTell(List.of("province"));
        assertThat(causes).as("told, for there are many").contains("ENDED_MOVED", "ENDED_DEATH");
        assertThat(shown).isGreaterThan(500);
        assertThat(hidden).isGreaterThan(100);
    }

    private static List<Person> village() {
        return IntStream.range(0, 60)
                .mapToObj(i -> new Person(new UUID(SEED, i), "18.02", "F", 1980))
                .toList();
    }

    private static Story moreOf(List<Person> village) {
        Story story = new Story();
        village.forEach(person -> story.covered(person, "S-R1", "FISHER", LocalDate.of(2023, 10, 1), 8));
        return story;
    }

    /** Each cell in which covers end loses at least five for each reason. */
    private static Story endOf(List<Person> village) {
        Story story = new Story();
        for (int i = 0; i < 40; i++) {
            story.ended(village.get(i), "S-R1", 1, LocalDate.of(2024, 2, 1), i < 30 ? "MOVED" : "DEATH");
        }
        return story;
    }

    private static List<List<String>> tables() {
        List<List<String>> tables = new ArrayList<>();
        for (JsonNode combination : Reports.get("/v1/coverage/combinations").get("combinations")) {
            List<String> dimensions = new ArrayList<>();
            combination.forEach(name -> dimensions.add(name.asText()));
            tables.add(dimensions);
            if (dimensions.contains("region")) {
                tables.add(dimensions.stream()
                        .map(name -> name.equals("region") ? "province" : name)
                        .toList());
            }
        }
        return tables;
    }

    /** The causes that are told after the story. */
    private Set<String> changes(Story story) {
        List<JsonNode> before = events();
        String then = Reports.get("/v1/coverage").get("asOf").asText();
        Reports.tell(story);
        String now = Reports.get("/v1/coverage").get("asOf").asText();
        List<JsonNode> after = events();
        PlainRestatements expected =
                new PlainRestatements(new Recount(before), after.subList(before.size(), after.size()), tables, MONTHS);

        Set<String> causes = new HashSet<>();
        for (List<String> table : asked) {
            Map<Place, List<String>> told = told(table, now);
            assertThat(told).as("restatements by " + table).isEqualTo(shown(expected.of(table), table, then));
            told.values().forEach(row -> causes.addAll(List.of(row.get(2).split("[{}=, 0-9-]+"))));
        }
        return causes;
    }

    private static List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        Reports.all("enrollment").forEach(events::add);
        return events;
    }

    /** Nothing of a cell that was hidden before or is now, not even that it changed. */
    private Map<Place, List<String>> shown(Map<Place, List<String>> restated, List<String> table, String then) {
        HiddenCells before = HiddenCells.of(table, MONTHS.get(0), MONTHS.get(3), then);
        HiddenCells now = HiddenCells.of(table, MONTHS.get(0), MONTHS.get(3), "");
        Map<Place, List<String>> all = new HashMap<>();
        restated.forEach((place, row) -> {
            boolean isHidden = before.has(place.cell(), place.month()) || now.has(place.cell(), place.month());
            if (!isHidden) {
                all.put(place, row);
            }
            shown += isHidden ? 0 : 1;
            hidden += isHidden ? 1 : 0;
        });
        return all;
    }

    /** What one publication restated: pages never cut one in two, and the latest comes first. */
    private static Map<Place, List<String>> told(List<String> table, String recordedAt) {
        Map<Place, List<String>> told = new HashMap<>();
        JsonNode items = Reports.get("/v1/coverage/restatements?limit=1&groupBy=" + String.join(",", table) + SPAN)
                .get("items");
        for (JsonNode item : items) {
            if (OffsetDateTime.parse(item.get("recordedAt").asText()).isEqual(OffsetDateTime.parse(recordedAt))) {
                told.put(place(table, item), row(item));
            }
        }
        return told;
    }

    private static void fileHasWhatThePagesTell(List<String> table) {
        String question = "/v1/coverage/restatements?groupBy=" + String.join(",", table) + SPAN + "&region=18";
        List<List<String>> told = new ArrayList<>();
        for (JsonNode page : Reports.pages(question + "&limit=1000")) {
            for (JsonNode item : page.get("items")) {
                List<String> row = new ArrayList<>(place(table, item).cell());
                row.add(item.get("month").asText());
                // the same instant may be written with zeros at its end
                row.add(OffsetDateTime.parse(item.get("recordedAt").asText()).toString());
                COLUMNS.forEach(name ->
                        row.add(item.get(name).isNull() ? "" : item.get(name).asText()));
                told.add(row);
            }
        }

        List<List<String>> written = Reports.csv(question).stream()
                .filter(line -> line.getField("figure").isEmpty())
                .map(line -> Stream.of(table, List.of("restatedMonth", "recordedAt"), COLUMNS)
                        .flatMap(List::stream)
                        .map(line::getField)
                        .toList())
                .toList();
        assertThat(written).as(question).hasSizeGreaterThan(10).containsExactlyElementsOf(told);
    }

    private static Place place(List<String> table, JsonNode item) {
        return new Place(
                table,
                table.stream().map(name -> item.get(name).asText()).toList(),
                YearMonth.parse(item.get("month").asText()));
    }

    private static List<String> row(JsonNode item) {
        Map<String, String> causes = new TreeMap<>();
        for (JsonNode cause : item.get("causes")) {
            causes.put(cause.get("cause").asText(), cause.get("persons").asText());
        }
        return List.of(item.get("was").asText(), item.get("is").asText(), causes.toString());
    }
}
