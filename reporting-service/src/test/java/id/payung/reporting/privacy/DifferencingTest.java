package id.payung.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Recount;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * An attacker who asks for every published table of a month, persons and money, now and as of earlier, and adds and
 * subtracts all of them. It knows nothing but the answers.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class DifferencingTest {

    private static final long SEED = 20210501;
    private static final YearMonth MONTH = YearMonth.of(2021, 5);
    private static final List<String> REGIONS = List.of("71.01", "71.02", "71.71", "72.01", "72.71");
    private static final List<String> SPONSORS = List.of("S-D1", "S-D2", "S-D3");
    private static final List<String> OCCUPATIONS = List.of("FISHER", "FARMER", "TRADER", "DRIVER");

    private final Random random = new Random(SEED);

    /** What the tables of one instant show: a figure or, hidden, none. */
    private static final class Tables {
        private final Map<String, Long> shown = new HashMap<>();
        private final Set<String> hidden = new HashSet<>();
        private final Map<List<String>, List<Map<String, String>>> cells = new HashMap<>();
    }

    @Test
    void nobodyCanWorkOutAHiddenCell() {
        System.out.println("seed " + SEED);
        List<Person> people = people(260);
        Reports.tell(covered(people));
        String earlier = Reports.get("/v1/coverage").get("asOf").asText();
        attack("");
        Story ended = new Story();
        people.subList(0, 40)
                .forEach(person -> SPONSORS.forEach(
                        sponsor -> ended.ended(person, sponsor, 1, LocalDate.of(2021, 5, 20), "MOVED")));
        Reports.tell(ended);
        attack("");
        attack("&asOf=" + URLEncoder.encode(earlier, StandardCharsets.UTF_8));
        restatementsShowOnlyWhatTheTablesShow();
    }

    private void attack(String asOf) {
        Tables tables = ask(asOf);
        List<Sum<String>> sums = sums(tables);

        Set<String> determined = Elimination.determined(sums, tables.hidden);

        assertThat(tables.hidden).as("there is something to find").isNotEmpty();
        Map<String, Long> truth = asOf.isEmpty() ? truth(tables) : Map.of();
        assertThat(determined.stream().filter(cell -> truth.getOrDefault(cell, 0L) > 0))
                .as("found out" + asOf)
                .isEmpty();
        assertThat(tables.shown.values()).noneMatch(value -> value > 0 && value < SmallCells.THRESHOLD);
    }

    private static Tables ask(String asOf) {
        Tables tables = new Tables();
        for (JsonNode combination : Reports.get("/v1/coverage/combinations").get("combinations")) {
            List<String> dimensions = new ArrayList<>();
            combination.forEach(name -> dimensions.add(name.asText()));
            ask(tables, dimensions, dimensions, asOf);
            if (dimensions.contains("region")) {
                List<String> provinces = dimensions.stream()
                        .map(name -> name.equals("region") ? "province" : name)
                        .toList();
                ask(tables, dimensions, provinces, asOf);
            }
        }
        return tables;
    }

    private static void ask(Tables tables, List<String> dimensions, List<String> names, String asOf) {
        String query = "?to=" + MONTH + "&groupBy=" + String.join(",", names) + asOf;
        String whole = names.isEmpty() ? "?to=" + MONTH + asOf : query;
        Map<String, Boolean> persons = new TreeMap<>();
        for (JsonNode row : Reports.get("/v1/coverage" + whole).get("rows")) {
            Map<String, String> cell = cell(dimensions, names, row);
            boolean suppressed = row.get("suppressed").asBoolean();
            persons.put(cell.toString(), suppressed);
            tables.cells.computeIfAbsent(dimensions, any -> new ArrayList<>()).add(cell);
            if (suppressed) {
                tables.hidden.add(cell.toString());
            } else {
                tables.shown.put(cell.toString(), row.get("numerator").asLong());
            }
        }
        for (JsonNode row : Reports.get("/v1/contributions" + whole).get("rows")) {
            boolean suppressed = row.get("suppressed").asBoolean();
            assertThat(persons).containsEntry(cell(dimensions, names, row).toString(), suppressed);
            assertThat(row.get("amount").isNull()).isEqualTo(suppressed);
        }
    }

    private static Map<String, String> cell(List<String> dimensions, List<String> names, JsonNode row) {
        Map<String, String> cell = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            cell.put(dimensions.get(i), row.get(names.get(i)).asText());
        }
        return cell;
    }

    /** Every cell is the sum of those that say more of the same, regencies under their province, one dimension at a time. */
    private static List<Sum<String>> sums(Tables tables) {
        Map<String, List<String>> parts = new TreeMap<>();
        tables.cells.forEach((dimensions, cells) -> cells.forEach(cell -> dimensions.forEach(dimension -> {
            Map<String, String> whole = new TreeMap<>(cell);
            if (dimension.equals("region") && cell.get("region").length() > 2) {
                whole.put("region", cell.get("region").substring(0, 2));
            } else {
                whole.remove(dimension);
            }
            boolean published = whole.containsKey(dimension)
                    || tables.cells.containsKey(List.copyOf(without(dimensions, dimension)));
            // everybody here has both programs: one of them is as many as all
            if (published && !dimension.equals("program")) {
                parts.computeIfAbsent(dimension + " of " + whole, any -> new ArrayList<>())
                        .add(cell.toString());
            }
        })));
        List<Sum<String>> sums = new ArrayList<>();
        parts.forEach((name, cells) -> {
            String whole = name.substring(name.indexOf(" of ") + 4);
            if (tables.shown.containsKey(whole) || tables.hidden.contains(whole)) {
                sums.add(new Sum<>(whole, cells));
            }
        });
        return sums;
    }

    private static List<String> without(List<String> dimensions, String dimension) {
        return dimensions.stream().filter(name -> !name.equals(dimension)).toList();
    }

    private static Map<String, Long> truth(Tables tables) {
        Recount recount = new Recount(Reports.all("enrollment"));
        Map<String, Long> truth = new HashMap<>();
        tables.cells.keySet().forEach(dimensions -> {
            for (String area : List.of("region", "province")) {
                List<String> names = dimensions.stream()
                        .map(name -> name.equals("region") ? area : name)
                        .toList();
                recount.count(MONTH, names).forEach((values, count) -> {
                    Map<String, String> cell = new TreeMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        cell.put(dimensions.get(i), values.get(i));
                    }
                    truth.put(cell.toString(), count.covered);
                });
            }
        });
        return truth;
    }

    private static void restatementsShowOnlyWhatTheTablesShow() {
        Set<String> hidden = new HashSet<>();
        for (JsonNode row : Reports.get("/v1/coverage?groupBy=region,sex,ageGroup&to=" + MONTH)
                .get("rows")) {
            if (row.get("suppressed").asBoolean()) {
                hidden.add(row.get("region").asText() + row.get("sex") + row.get("ageGroup"));
            }
        }
        for (JsonNode row : Reports.get("/v1/coverage/restatements?groupBy=region,sex,ageGroup&from=" + MONTH + "&to="
                        + MONTH + "&limit=1000")
                .get("items")) {
            if (hidden.contains(row.get("region").asText() + row.get("sex") + row.get("ageGroup"))) {
                assertThat(row.get("was").isNull()).isTrue();
                assertThat(row.get("is").isNull()).isTrue();
                assertThat(row.get("causes")).isEmpty();
            }
        }
    }

    private List<Person> people(int persons) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            people.add(new Person(
                    new UUID(random.nextLong(), random.nextLong()),
                    any(REGIONS),
                    random.nextBoolean() ? "M" : "F",
                    1960 + random.nextInt(40)));
        }
        return people;
    }

    private Story covered(List<Person> people) {
        Story story = new Story();
        people.forEach(person -> story.covered(person, any(SPONSORS), any(OCCUPATIONS), LocalDate.of(2021, 5, 1), 1));
        return story;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
