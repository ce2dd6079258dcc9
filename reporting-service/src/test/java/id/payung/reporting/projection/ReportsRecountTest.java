package id.payung.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.ClaimRecount;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.RandomLives;
import id.payung.reporting.testing.Recount;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims are what a plain recount gives, and every report answers about the past what it answered then. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class ReportsRecountTest {

    private static final long SEED = Long.getLong("payung.seed", 20261127);
    private static final int MEMBERS = 1_000;
    private static final int EVENTS = 500;
    private static final int STORIES = 6;
    private static final long WORKERS = 400;
    private static final YearMonth MONTH = YearMonth.of(2024, 6);
    private static final String SPAN = "&from=" + RandomLives.FIRST + "&to=" + RandomLives.LAST;
    private static final List<String> REGIONS = List.of("51.01", "51.02", "51.03", "52.01", "52.02");
    private static final List<String> COUNTS = List.of(
            "reported",
            "open",
            "withdrawn",
            "decided",
            "granted",
            "partlyGranted",
            "denied",
            "paid",
            "onTime",
            "late",
            "withScholarships");

    private static final List<String> QUESTIONS = List.of(
            "/v1/coverage?groupBy=region,sponsor,month&region=51" + SPAN,
            "/v1/coverage?groupBy=region,sex,ageGroup&region=52&to=" + MONTH,
            "/v1/coverage?groupBy=province,occupation,month" + SPAN,
            "/v1/contributions?groupBy=region,program,month&region=51" + SPAN,
            "/v1/claims-statistics?groupBy=region,kind,month" + SPAN,
            "/v1/claims-statistics?groupBy=province,program" + SPAN,
            "/v1/gap?region=51&month=" + MONTH,
            "/v1/coverage/all-workers?region=51.01&month=" + MONTH);

    /** What was known after a story: when, how many events of enrollment-service there were, and all answers. */
    private record Then(String asOf, int events, Map<String, JsonNode> answers) {}

    @Test
    void claimsAreWhatAPlainRecountGivesAndThePastStays() {
        System.out.println("seed " + SEED);
        RandomLives lives = new RandomLives(SEED, MEMBERS, REGIONS, List.of("S-X", "S-Y"));
        figures();
        List<Then> past = new ArrayList<>();
        for (int story = 0; story < STORIES; story++) {
            Reports.tell(lives.somethingHappens(EVENTS));
            Reports.tell("claims", lives.accidentsHappen(EVENTS / 5));
            Reports.tell("claims", lives.claimsGoOn(EVENTS));
            past.add(then());
        }

        past.forEach(ReportsRecountTest::answersAsItDidThen);
        Recount recount = new Recount(Reports.all("enrollment"));
        claimsAgree(new ClaimRecount(Reports.all("claims"), recount::regionOf));
        QUESTIONS.stream()
                .filter(question -> !question.contains("/all-workers"))
                .forEach(ReportsRecountTest::fileSaysTheSame);
        everythingWasRead();
    }

    /** Row by row, wherever a column has the name of a figure. */
    private static void fileSaysTheSame(String question) {
        JsonNode rows = Reports.get(question).get("rows");
        List<NamedCsvRecord> lines = Reports.csv(question);

        assertThat(lines).as(question).hasSameSizeAs(rows);
        for (int i = 0; i < lines.size(); i++) {
            Map<String, String> line = lines.get(i).getFieldsAsMap();
            Map<String, String> told = scalars(rows.get(i));
            assertThat(line.keySet()).as(question).containsAll(told.keySet());
            assertThat(line).as(question).containsAllEntriesOf(told);
        }
    }

    private static Map<String, String> scalars(JsonNode row) {
        Map<String, String> scalars = new LinkedHashMap<>();
        row.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isValueNode()) {
                scalars.put(field.getKey(), value.isNull() ? "" : value.asText());
            }
        });
        return scalars;
    }

    private static void everythingWasRead() {
        for (JsonNode feed : Reports.get("/v1/freshness").get("feeds")) {
            assertThat(feed.get("events").asInt())
                    .as(feed.toString())
                    .isEqualTo(Reports.all(feed.get("feed").asText()).size());
        }
    }

    private static void figures() {
        for (String code : List.of("51", "51.01", "51.02", "51.03", "52", "52.01")) {
            Reports.figure("VULNERABLE_WORKERS", code, RandomLives.FIRST, WORKERS);
        }
        Reports.figure("MEMBERS_WAGE_EARNERS", "51.01", RandomLives.FIRST, 77);
        Reports.figure("MEMBERS_SELF_PAID", "51.01", RandomLives.FIRST, 5);
        Reports.figure("BPJS_ELIGIBLE_WORKERS", "51.01", RandomLives.FIRST, WORKERS);
    }

    private static Then then() {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        QUESTIONS.forEach(question -> answers.put(question, withoutDates(Reports.get(question))));
        return new Then(
                Reports.get("/v1/coverage").get("asOf").asText(),
                Reports.all("enrollment").size(),
                answers);
    }

    private static JsonNode withoutDates(JsonNode answer) {
        return ((ObjectNode) answer).without(List.of("asOf", "freshness"));
    }

    private static void answersAsItDidThen(Then then) {
        String asOf = "&asOf=" + URLEncoder.encode(then.asOf(), StandardCharsets.UTF_8);
        then.answers().forEach((question, answer) -> assertThat(withoutDates(Reports.get(question + asOf)))
                .as(question + asOf)
                .isEqualTo(answer));
    }

    private static void claimsAgree(ClaimRecount recount) {
        List<List<String>> groupings = List.of(
                List.of(),
                List.of("region"),
                List.of("province"),
                List.of("kind"),
                List.of("program"),
                List.of("region", "kind"),
                List.of("province", "program"),
                List.of("kind", "program"));
        int shown = 0;
        for (List<String> grouping : groupings) {
            shown += claimsAgree(recount, grouping);
            List<String> byMonth = new ArrayList<>(grouping);
            byMonth.add("month");
            shown += claimsAgree(recount, byMonth);
        }
        assertThat(shown).isGreaterThan(100);
    }

    private static int claimsAgree(ClaimRecount recount, List<String> groups) {
        Map<List<String>, ClaimRecount.Count> counts = recount.count(RandomLives.FIRST, RandomLives.LAST, groups);
        int shown = 0;
        Set<List<String>> found = new HashSet<>();
        String question = "/v1/claims-statistics?" + SPAN.substring(1)
                + (groups.isEmpty() ? "" : "&groupBy=" + String.join(",", groups));
        for (JsonNode row : Reports.get(question).get("rows")) {
            List<String> cell =
                    groups.stream().map(name -> row.get(name).asText()).toList();
            found.add(cell);
            shown += claimsAgree(row, counts.get(cell));
        }
        assertThat(found).as(question).isEqualTo(counts.keySet());
        return shown;
    }

    private static int claimsAgree(JsonNode row, ClaimRecount.Count count) {
        int shown = 0;
        for (String name : COUNTS) {
            if (!row.get(name).isNull()) {
                shown++;
                assertThat(row.get(name).asLong()).as(name + " of " + row).isEqualTo(count.of(name));
                assertThat(count.of(name)).as("small " + name + " of " + row).isNotIn(1L, 2L, 3L, 4L);
            }
        }
        for (String name : List.of("amountGranted", "amountPaid", "scholarshipsPaid", "amountScholarships")) {
            assertThat(row.get(name).isNull() || row.get(name).asLong() == count.of(name))
                    .as(name + " of " + row)
                    .isTrue();
        }
        if (!row.get("medianDaysToPay").isNull()) {
            assertThat(row.get("medianDaysToPay").decimalValue()).isEqualByComparingTo(count.median());
            assertThat(row.get("averageDaysToPay").decimalValue()).isEqualByComparingTo(count.average());
        }
        if (!row.get("onTimePercent").isNull()) {
            BigDecimal paid = BigDecimal.valueOf(count.of("onTime") + count.of("late"));
            assertThat(row.get("onTimePercent").decimalValue())
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(100 * count.of("onTime")).divide(paid, 2, RoundingMode.HALF_UP));
        }
        for (JsonNode reason : row.get("reasons")) {
            long times = count.reasons.get(reason.get("code").asText());
            assertThat(
                            reason.get("count").isNull()
                                    ? times < 5
                                    : times == reason.get("count").asLong())
                    .as("reasons of " + row)
                    .isTrue();
        }
        return shown;
    }
}
