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
        List<JsonNode> then = events();
        attack(MONTH, "numerator", "", then);
        attack(MONTH.plusMonths(1), "inArrears", "", then);
        Story ended = new Story();
        people.subList(0, 40)
                .forEach(person -> SPONSORS.forEach(
                        sponsor -> ended.ended(person, sponsor, 1, LocalDate.of(2021, 5, 20), "MOVED")));
        Reports.tell(ended);
        Reports.tell(renewed(people.subList(100, 260)));

        String asOf = "&asOf=" + URLEncoder.encode(earlier, StandardCharsets.UTF_8);
        List<JsonNode> now = events();
        attack(MONTH, "numerator", "", now);
        attack(MONTH, "numerator", asOf, then);
        attack(MONTH.plusMonths(1), "numerator", "", now);
        attack(MONTH.plusMonths(1), "inArrears", "", now);
        attack(MONTH.plusMonths(1), "inArrears", asOf, then);
        attack(MONTH.plusMonths(2), "inArrears", "", now);
        gapsTellOnlyWhatTheTablesTell("");
        gapsTellOnlyWhatTheTablesTell(asOf);
        restatementsShowOnlyWhatTheTablesShow();
    }

    private static List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        Reports.all("enrollment").forEach(events::add);
        return events;
    }

    /** @param events all that had happened when the answers were true */
    private static void attack(YearMonth month, String figure, String asOf, List<JsonNode> events) {
        Tables tables = ask(month, figure, asOf);
        String what = figure + " of " + month + asOf;

        Set<String> determined = Elimination.determined(sums(tables), tables.hidden);

        Map<String, Long> truth = truth(tables, month, figure, events);
        assertThat(tables.hidden).as("there is something to find: " + what).isNotEmpty();
        assertThat(truth.values()).as("and it is known: " + what).anyMatch(SmallCells::isSmall);
        assertThat(determined.stream().filter(cell -> truth.getOrDefault(cell, 0L) > 0))
                .as("found out: " + what)
                .isEmpty();
        assertThat(tables.shown).allSatisfy((cell, value) -> assertThat(value)
                .as(cell + ": " + what)
                .isEqualTo(truth.getOrDefault(cell, 0L))
                .isNotIn(1L, 2L, 3L, 4L));
    }

    /** A pace over months of which one is hidden would tell it. */
    private static void gapsTellOnlyWhatTheTablesTell(String asOf) {
        for (int later = 0; later < 4; later++) {
            YearMonth month = MONTH.plusMonths(later);
            for (String province : List.of("71", "72")) {
                for (JsonNode row : Reports.get("/v1/gap?month=" + month + "&region=" + province + asOf)
                        .get("rows")) {
                    String region = row.get("region").asText();
                    assertThat(row.get("covered")).isEqualTo(covered(region, month, asOf));
                    for (int i = 0;
                            i <= row.get("paceMonths").asInt()
                                    && !row.get("pacePerMonth").isNull();
                            i++) {
                        assertThat(covered(region, month.minusMonths(i), asOf).isNull())
                                .as("pace of " + row)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static JsonNode covered(String region, YearMonth month, String asOf) {
        return Reports.get("/v1/coverage?region=" + region + "&to=" + month + asOf)
                .at("/rows/0/numerator");
    }

    private static Tables ask(YearMonth month, String figure, String asOf) {
        Tables tables = new Tables();
        for (JsonNode combination : Reports.get("/v1/coverage/combinations").get("combinations")) {
            List<String> dimensions = new ArrayList<>();
            combination.forEach(name -> dimensions.add(name.asText()));
            ask(tables, dimensions, dimensions, month, figure, asOf);
            if (dimensions.contains("region")) {
                List<String> provinces = dimensions.stream()
                        .map(name -> name.equals("region") ? "province" : name)
                        .toList();
                ask(tables, dimensions, provinces, month, figure, asOf);
            }
        }
        return tables;
    }

    private static void ask(
            Tables tables, List<String> dimensions, List<String> names, YearMonth month, String figure, String asOf) {
        String query = "?to=" + month + "&groupBy=" + String.join(",", names) + asOf;
        String whole = names.isEmpty() ? "?to=" + month + asOf : query;
        Map<String, Boolean> persons = new TreeMap<>();
        for (JsonNode row : Reports.get("/v1/coverage" + whole).get("rows")) {
            Map<String, String> cell = cell(dimensions, names, row);
            persons.put(cell.toString(), row.get("suppressed").asBoolean());
            assertThat(row.get("numerator").isNull())
                    .isEqualTo(row.get("suppressed").asBoolean());
            tables.cells.computeIfAbsent(dimensions, any -> new ArrayList<>()).add(cell);
            if (row.get(figure).isNull()) {
                tables.hidden.add(cell.toString());
            } else {
                tables.shown.put(cell.toString(), row.get(figure).asLong());
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

    private static Map<String, Long> truth(Tables tables, YearMonth month, String figure, List<JsonNode> events) {
        Recount recount = new Recount(events);
        Map<String, Long> truth = new HashMap<>();
        tables.cells.keySet().forEach(dimensions -> {
            for (String area : List.of("region", "province")) {
                List<String> names = dimensions.stream()
                        .map(name -> name.equals("region") ? area : name)
                        .toList();
                recount.count(month, names).forEach((values, count) -> {
                    Map<String, String> cell = new TreeMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        cell.put(dimensions.get(i), values.get(i));
                    }
                    truth.put(cell.toString(), figure.equals("numerator") ? count.covered : count.inArrears);
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

    /** Some go on for a month, by chance with another sponsor. */
    private Story renewed(List<Person> people) {
        Story story = new Story();
        people.forEach(person -> story.covered(person, any(SPONSORS), any(OCCUPATIONS), LocalDate.of(2021, 6, 1), 1));
        return story;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
