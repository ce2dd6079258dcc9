package id.payung.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.RandomLives;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever happened to whomever in whatever order: every figure is what a plain recount of the members gives. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class RecountTest {

    private static final long SEED = Long.getLong("payung.seed", 20261123);
    private static final int MEMBERS = 1_000;
    private static final int EVENTS = 4_000;
    private static final int STORIES = 4;
    private static final List<String> REGIONS = List.of("73.01", "73.02", "73.71", "75.01", "75.71");
    private static final List<String> SPONSORS = List.of("S-A", "S-B", "S-C");
    private static final YearMonth FIRST = RandomLives.FIRST;
    private static final YearMonth LAST = RandomLives.LAST;
    private static final String BY_REGION = "/v1/coverage?groupBy=region,month&from=2023-01&to=2024-12";

    @Test
    void everyFigureIsWhatAPlainRecountGives() {
        System.out.println("seed " + SEED);
        RandomLives lives = new RandomLives(SEED, MEMBERS, REGIONS, SPONSORS);
        Map<String, JsonNode> earlier = new LinkedHashMap<>();
        for (int story = 0; story < STORIES; story++) {
            Reports.tell(lives.somethingHappens(EVENTS / STORIES));
            JsonNode answer = Reports.get(BY_REGION);
            earlier.put(answer.get("asOf").asText(), answer.get("rows"));
        }

        compareEverything();
        for (String figure : List.of("numerator", "inArrears")) {
            regenciesAddUpToTheirProvince("/v1/coverage", figure);
        }
        for (String figure : List.of("contributors", "amount")) {
            regenciesAddUpToTheirProvince("/v1/contributions", figure);
        }
        earlier.forEach(
                (asOf, rows) -> assertThat(asOf(asOf)).as("as of " + asOf).isEqualTo(rows));
    }

    @Test
    void aRebuildGivesTheSameAnswersAboutAnyInstant() {
        Person somebody = Person.in("76.01");
        Reports.tell(new Story().covered(somebody, "S-R", "FISHER", LocalDate.of(2023, 1, 1), 6));
        String before = Reports.get("/v1/coverage").get("asOf").asText();
        Reports.tell(new Story().ended(somebody, "S-R", 1, LocalDate.of(2023, 3, 1), "MOVED"));
        RandomLives lives = new RandomLives(SEED, 100, List.of("76.02", "76.03"), List.of("S-R"));
        Reports.tell(lives.somethingHappens(200));
        Reports.tell("claims", lives.accidentsHappen(60));
        Reports.tell("claims", lives.claimsGoOn(200));
        String claimsBefore = Reports.get("/v1/coverage").get("asOf").asText();
        Reports.tell(lives.somethingHappens(200));
        Reports.tell("claims", lives.claimsGoOn(100));
        List<String> questions = List.of(
                "/v1/coverage?groupBy=region,sex,ageGroup,month&from=2023-01&to=2024-12",
                "/v1/contributions?groupBy=sponsor,month&from=2023-01&to=2024-12",
                BY_REGION + "&asOf=" + encoded(before),
                "/v1/claims-statistics?groupBy=region,kind,month&from=2023-01&to=2024-12",
                "/v1/claims-statistics?groupBy=region,program&from=2023-01&to=2024-12&asOf=" + encoded(claimsBefore),
                "/v1/gap?region=76&month=2023-06",
                "/v1/coverage/all-workers?region=76&month=2023-06",
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

    private static void regenciesAddUpToTheirProvince(String path, String figure) {
        String months = ",month&region=73&from=" + FIRST + "&to=" + LAST;
        Map<String, Long> sums = new LinkedHashMap<>();
        Set<String> hidden = new HashSet<>();
        for (JsonNode regency : Reports.get(path + "?groupBy=region" + months).get("rows")) {
            String month = regency.get("month").asText();
            sums.merge(month, regency.get(figure).asLong(), Long::sum);
            if (regency.get(figure).isNull()) {
                hidden.add(month);
            }
        }
        sums.keySet().removeAll(hidden);

        assertThat(sums).as(figure).isNotEmpty();
        for (JsonNode province :
                Reports.get(path + "?groupBy=province" + months).get("rows")) {
            Long sum = sums.get(province.get("month").asText());
            assertThat(sum == null || sum == province.get(figure).asLong())
                    .as(figure + " " + sum + " " + province)
                    .isTrue();
        }
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
}
