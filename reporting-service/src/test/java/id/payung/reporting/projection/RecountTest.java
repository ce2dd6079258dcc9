package id.payung.reporting.projection;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever happened to whomever in whatever order: every figure is what a plain recount of the members gives. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class RecountTest {

    private static final long SEED = 20261123;
    private static final int MEMBERS = 1_000;
    private static final int EVENTS = 4_000;
    private static final int STORIES = 8;
    private static final List<String> REGIONS = List.of("73.01", "73.02", "73.71", "75.01", "75.71");
    private static final List<String> SPONSORS = List.of("S-A", "S-B", "S-C");
    private static final List<String> OCCUPATIONS = List.of("FISHER", "FARMER", "TRADER");
    private static final List<String> CAUSES = List.of("DEATH", "MOVED", "TRANSFERRED", "SPONSOR_DECISION");
    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 12);
    private static final String BY_REGION = "/v1/coverage?groupBy=region,month&from=2023-01&to=2024-12";

    private final Random random = new Random(SEED);
    private final List<Person> people = new ArrayList<>();

    @Test
    void everyFigureIsWhatAPlainRecountGives() {
        System.out.println("seed " + SEED);
        for (int i = 0; i < MEMBERS; i++) {
            people.add(new Person(
                    new UUID(random.nextLong(), random.nextLong()),
                    any(REGIONS),
                    random.nextBoolean() ? "M" : "F",
                    1955 + random.nextInt(55)));
        }
        Map<String, JsonNode> earlier = new LinkedHashMap<>();
        for (int story = 0; story < STORIES; story++) {
            Reports.tell(somethingHappens(EVENTS / STORIES));
            JsonNode answer = Reports.get(BY_REGION);
            earlier.put(answer.get("asOf").asText(), answer.get("rows"));
        }

        compareEverything();
        earlier.forEach(
                (asOf, rows) -> assertThat(asOf(asOf)).as("as of " + asOf).isEqualTo(rows));
    }

    @Test
    void aRebuildGivesTheSameAnswersAboutAnyInstant() {
        Person somebody = Person.in("76.01");
        Reports.tell(new Story().covered(somebody, "S-R", "FISHER", LocalDate.of(2023, 1, 1), 6));
        String before = Reports.get("/v1/coverage").get("asOf").asText();
        Reports.tell(new Story().ended(somebody, "S-R", 1, LocalDate.of(2023, 3, 1), "MOVED"));
        List<String> questions = List.of(
                "/v1/coverage?groupBy=region,sex,ageGroup,month&from=2023-01&to=2024-12",
                "/v1/contributions?groupBy=sponsor,month&from=2023-01&to=2024-12",
                BY_REGION + "&asOf=" + encoded(before),
                "/v1/coverage/restatements?groupBy=region");
        List<JsonNode> answers = questions.stream().map(Reports::get).toList();

        int generation = Reports.as("admin")
                .post("/v1/freshness/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("generation");
        boolean gap = false;
        while (!state(generation).equals("COMPLETED")) {
            gap |= !Reports.get(questions.get(0)).equals(answers.get(0));
            Reports.pause();
        }

        assertThat(gap).isFalse();
        for (int i = 0; i < questions.size(); i++) {
            assertThat(Reports.get(questions.get(i))).as(questions.get(i)).isEqualTo(answers.get(i));
        }
        assertThat(Reports.get("/v1/freshness").at("/projection/generation").asInt())
                .isEqualTo(generation);
    }

    private static String state(int generation) {
        return Reports.as("admin")
                .get("/v1/freshness/rebuilds/" + generation)
                .jsonPath()
                .getString("state");
    }

    private Story somethingHappens(int times) {
        Story story = new Story();
        for (int i = 0; i < times; i++) {
            Person person = any(people);
            LocalDate day = FIRST.plusMonths(random.nextInt(20)).atDay(1);
            switch (random.nextInt(10)) {
                case 0 -> story.registered(person);
                case 1 -> story.corrected(person.movedTo(any(REGIONS)));
                case 2, 3 ->
                    story.ended(
                            person,
                            any(SPONSORS),
                            1 + random.nextInt(2),
                            day.plusDays(random.nextInt(40)),
                            any(CAUSES));
                case 4 -> merged(story, person);
                default -> started(story, person, day);
            }
        }
        return story;
    }

    private void merged(Story story, Person person) {
        Person other = any(people);
        if (!other.equals(person)) {
            story.merged(person, other);
        }
    }

    /** Paid in time, in the middle of the period, or when it was over; one program or both. */
    private void started(Story story, Person person, LocalDate day) {
        int months = 1 + random.nextInt(12);
        LocalDate until = day.plusMonths(months);
        LocalDate paid = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(120) : 0);
        LocalDate from = paid.isAfter(until) ? until : paid;
        String sponsor = any(SPONSORS);
        String occupation = any(OCCUPATIONS);
        int job = 1 + random.nextInt(2);
        Map<String, Long> programs = new LinkedHashMap<>();
        for (String program : random.nextInt(5) == 0 ? List.of("JKK") : List.of("JKK", "JKM")) {
            programs.put(program, months * 6_800L + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            story.startedAsInVersion1(person, sponsor, occupation, job, day, from, until, programs);
        } else {
            story.started(person, sponsor, occupation, job, day, from, until, programs);
        }
    }

    private static void compareEverything() {
        Recount recount = new Recount(Reports.all("enrollment"));
        for (JsonNode combination : Reports.get("/v1/coverage/combinations").get("combinations")) {
            List<String> dimensions = new ArrayList<>();
            combination.forEach(name -> dimensions.add(name.asText()));
            compare(recount, dimensions);
            if (dimensions.contains("region")) {
                compare(
                        recount,
                        dimensions.stream()
                                .map(name -> name.equals("region") ? "province" : name)
                                .toList());
            }
        }
    }

    private static void compare(Recount recount, List<String> dimensions) {
        String query = "?from=" + FIRST + "&to=" + LAST + "&groupBy=" + String.join(",", dimensions)
                + (dimensions.isEmpty() ? "" : ",") + "month";
        Map<YearMonth, Map<List<String>, Recount.Count>> counts = new LinkedHashMap<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            counts.put(month, recount.count(month, dimensions));
        }
        int shown = 0;
        for (JsonNode row : Reports.get("/v1/coverage" + query).get("rows")) {
            Recount.Count count = counted(counts, dimensions, row);
            shown += agrees(row, "numerator", count.covered);
            agrees(row, "inArrears", count.inArrears);
        }
        for (JsonNode row : Reports.get("/v1/contributions" + query).get("rows")) {
            Recount.Count count = counted(counts, dimensions, row);
            agrees(row, "contributors", count.contributors);
            if (!row.get("suppressed").asBoolean()) {
                assertThat(row.get("amount").asLong()).isEqualTo(count.amount);
            }
            counts.get(YearMonth.parse(row.get("month").asText())).remove(key(dimensions, row));
        }
        assertThat(counts.values()).as(query).allMatch(Map::isEmpty);
        assertThat(shown).as("figures shown of " + query).isPositive();
    }

    private static Recount.Count counted(
            Map<YearMonth, Map<List<String>, Recount.Count>> counts, List<String> dimensions, JsonNode row) {
        return counts.get(YearMonth.parse(row.get("month").asText()))
                .getOrDefault(key(dimensions, row), new Recount.Count());
    }

    private static List<String> key(List<String> dimensions, JsonNode row) {
        return dimensions.stream().map(name -> row.get(name).asText()).toList();
    }

    private static int agrees(JsonNode row, String name, long count) {
        if (row.get(name).isNull()) {
            return 0;
        }
        assertThat(row.get(name).asLong()).as(name + " of " + row).isEqualTo(count);
        assertThat(count).as("small cell of " + row).isNotIn(1L, 2L, 3L, 4L);
        return 1;
    }

    private static JsonNode asOf(String asOf) {
        return Reports.get(BY_REGION + "&asOf=" + encoded(asOf)).get("rows");
    }

    private static String encoded(String asOf) {
        return URLEncoder.encode(asOf, StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
