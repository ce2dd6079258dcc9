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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * An attacker who asks for every published table of a month, persons and money, now and as of earlier, and adds and
 * subtracts all of them. It knows nothing but the answers. Most people have both programs, some one of them alone.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class DifferencingTest {

    private static final long SEED = Long.getLong("payung.seed", 20210501);
    private static final YearMonth MONTH = YearMonth.of(2021, 5);
    private static final List<String> REGIONS = List.of("71.01", "71.02", "71.71", "72.01", "72.71");
    private static final List<String> SPONSORS = List.of("S-D1", "S-D2", "S-D3");
    private static final List<String> OCCUPATIONS = List.of("FISHER", "FARMER", "TRADER", "DRIVER");

    private final Random random = new Random(SEED);

    @Test
    void nobodyCanWorkOutAHiddenCell() {
        System.out.println("seed " + SEED);
        List<Person> people = people(260);
        Reports.tell(covered(people));
        String earlier = Reports.get("/v1/coverage").get("asOf").asText();
        Recount then = recount();
        attack(MONTH, "", then, "numerator", "contributors", "amount");
        attack(MONTH.plusMonths(1), "", then, "inArrears");
        Story ended = new Story();
        people.subList(0, 40)
                .forEach(person -> SPONSORS.forEach(
                        sponsor -> ended.ended(person, sponsor, 1, LocalDate.of(2021, 5, 20), "MOVED")));
        Reports.tell(ended);
        Reports.tell(renewed(people.subList(100, 260)));

        String asOf = "&asOf=" + URLEncoder.encode(earlier, StandardCharsets.UTF_8);
        Recount now = recount();
        attack(MONTH, "", now, "numerator", "amount");
        attack(MONTH, asOf, then, "numerator", "amount");
        attack(MONTH.plusMonths(1), "", now, "numerator", "amount", "inArrears");
        attack(MONTH.plusMonths(1), asOf, then, "inArrears");
        attack(MONTH.plusMonths(2), "", now, "inArrears");
        gapsTellOnlyWhatTheTablesTell("");
        gapsTellOnlyWhatTheTablesTell(asOf);
        restatementsShowOnlyWhatTheTablesShow();
    }

    private static Recount recount() {
        return new Recount(Reports.all("enrollment"));
    }

    /** @param recount of all that had happened when the answers were true */
    private static void attack(YearMonth month, String asOf, Recount recount, String... figures) {
        AskedTables.of(month, asOf, List.of(figures)).forEach(tables -> attack(tables, tables + asOf, recount));
    }

    private static void attack(AskedTables tables, String what, Recount recount) {
        Set<String> determined = Elimination.determined(tables.sums(), tables.hidden);

        Map<String, Long> truth = tables.truth(recount);
        assertThat(tables.hidden).as("there is something to find: " + what).isNotEmpty();
        assertThat(truth.values())
                .as("and it is known: " + what)
                .anyMatch(value -> tables.isOfPersons() ? SmallCells.isSmall(value) : value > 0);
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

    /** In no table of any combination (of the total they are not told), and never that fewer than five of some cell moved away. */
    private static void restatementsShowOnlyWhatTheTablesShow() {
        int shown = 0;
        for (List<String> dimensions : AskedTables.combinations()) {
            if (dimensions.isEmpty()) {
                continue;
            }
            shown += restatementsShown(dimensions, dimensions);
            if (dimensions.contains("region")) {
                shown += restatementsShown(dimensions, AskedTables.provinces(dimensions));
            }
        }
        assertThat(shown).isPositive();
    }

    private static int restatementsShown(List<String> dimensions, List<String> names) {
        String groups = "groupBy=" + String.join(",", names) + "&to=" + MONTH;
        Set<String> hidden = new HashSet<>();
        for (JsonNode row : Reports.get("/v1/coverage?" + groups).get("rows")) {
            if (row.get("suppressed").asBoolean()) {
                hidden.add(AskedTables.cell(dimensions, names, row).toString());
            }
        }
        int shown = 0;
        for (JsonNode row : Reports.get("/v1/coverage/restatements?" + groups + "&from=" + MONTH + "&limit=1000")
                .get("items")) {
            assertThat(hidden)
                    .as("that it changed is told too, and that others did not: " + row)
                    .doesNotContain(AskedTables.cell(dimensions, names, row).toString());
            row.get("causes")
                    .forEach(cause -> assertThat(cause.get("cause").asText()).doesNotStartWith("ENDED_"));
            shown++;
        }
        return shown;
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
        people.forEach(person -> covered(story, person, LocalDate.of(2021, 5, 1)));
        return story;
    }

    /** Some go on for a month, by chance with another sponsor. */
    private Story renewed(List<Person> people) {
        Story story = new Story();
        people.forEach(person -> covered(story, person, LocalDate.of(2021, 6, 1)));
        return story;
    }

    /** For a month, a third of them in one program. */
    private void covered(Story story, Person person, LocalDate from) {
        Map<String, Long> programs =
                switch (random.nextInt(6)) {
                    case 0 -> Map.of("JKK", 10_000L);
                    case 1 -> Map.of("JKM", 6_800L);
                    default -> Map.of("JKK", 10_000L, "JKM", 6_800L);
                };
        story.started(person, any(SPONSORS), any(OCCUPATIONS), 1, from, from, from.plusMonths(1), programs);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
