package id.payung.reporting.gap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.HiddenCells;
import id.payung.reporting.testing.RandomFigures;
import id.payung.reporting.testing.RandomLives;
import id.payung.reporting.testing.Recount;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever happened to whomever: every gap is what a plain recount of the members gives. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class GapRecountTest {

    private static final long SEED = Long.getLong("payung.seed", 20261128);
    private static final int MEMBERS = 1_000;
    private static final int EVENTS = 600;
    private static final int STORIES = 5;
    private static final int FIGURES = 40;
    private static final int MOST_WORKERS = 400;
    private static final int PACE_MONTHS = 6;
    private static final List<String> REGIONS = List.of("14.01", "14.02", "14.71", "15.01", "15.02");
    private static final String FEW = "14.03";
    private static final List<String> AREAS = List.of("14", "14.01", "14.02", FEW, "14.71", "15", "15.01", "15.02");
    private static final List<String> WORKERS = List.of("VULNERABLE_WORKERS", "INFORMAL_WORKERS");

    private final RandomFigures figures = new RandomFigures(SEED);
    private final Map<YearMonth, Map<String, Long>> covered = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private HiddenCells hidden;

    @Test
    void everyGapIsWhatAPlainRecountGives() {
        System.out.println("seed " + SEED);
        RandomLives lives = new RandomLives(SEED, MEMBERS, REGIONS, List.of("S-G1", "S-G2"));
        for (int story = 0; story < STORIES; story++) {
            Reports.tell(lives.somethingHappens(EVENTS));
            figures.somebodyCounts(FIGURES, WORKERS, AREAS, MOST_WORKERS);
        }
        Reports.tell(fewAndThenMore());

        count(new Recount(Reports.all("enrollment")));
        for (YearMonth month = RandomLives.FIRST; !month.isAfter(RandomLives.LAST); month = month.plusMonths(1)) {
            for (String province : List.of("14", "15")) {
                agree(month, province, WORKERS.get(0), 10_000);
                agree(month, province, WORKERS.get(1), 3_333);
            }
        }
        assertThat(unknown).contains("SUPPRESSED", "NO_DENOMINATOR", "REACHED", "NO_HISTORY", "NO_GROWTH");
    }

    /** Three persons are not shown; later they are twelve. */
    private static Story fewAndThenMore() {
        Story story = new Story();
        for (int i = 0; i < 12; i++) {
            LocalDate from = LocalDate.of(2023, i < 3 ? 1 : 10, 1);
            story.covered(Person.in(FEW), "S-G1", "FISHER", from, 12);
        }
        return story;
    }

    private void count(Recount recount) {
        YearMonth first = RandomLives.FIRST.minusMonths(PACE_MONTHS);
        hidden = HiddenCells.ofAreas(first, RandomLives.LAST);
        for (YearMonth month = first; !month.isAfter(RandomLives.LAST); month = month.plusMonths(1)) {
            Map<String, Long> counted = new HashMap<>();
            for (String level : List.of("province", "region")) {
                recount.covered(month, List.of(level))
                        .forEach((cell, members) -> counted.put(cell.get(0), (long) members.size()));
            }
            covered.put(month, counted);
        }
    }

    private void agree(YearMonth month, String province, String code, int percentOf100) {
        JsonNode rows = Reports.get("/v1/gap?month=" + month + "&region=" + province + "&denominator=" + code
                        + "&targetPercent=" + percentOf100 / 100 + "." + String.format("%02d", percentOf100 % 100))
                .get("rows");
        Set<String> found = new HashSet<>();
        long regencies = 0;
        for (JsonNode row : rows) {
            String region = row.get("region").asText();
            found.add(region);
            regencies += region.equals(province) ? 0 : row.get("covered").asLong();
            String workers = figures.latest(code, region, month)
                    .map(told -> String.valueOf(told.value()))
                    .orElse("null");
            assertThat(row.get("denominator").asText()).as(row.toString()).isEqualTo(workers);
            agrees(row, month, workers.equals("null") ? 0 : Long.parseLong(workers), percentOf100);
        }
        assertThat(found)
                .containsAll(
                        AREAS.stream().filter(area -> area.startsWith(province)).toList());
        if (rows.findValuesAsText("suppressed").stream().noneMatch("true"::equals)) {
            assertThat(regencies)
                    .as("sum of " + rows)
                    .isEqualTo(rows.at("/0/covered").asLong());
        }
    }

    private void agrees(JsonNode row, YearMonth month, long workers, int percentOf100) {
        List<Long> history = history(row.get("region").asText(), month);

        assertThat(PlainGap.told(row))
                .as(row.toString())
                .isEqualTo(
                        history.isEmpty()
                                ? PlainGap.hidden()
                                : PlainGap.reckoned(month, workers, percentOf100, history));
        assertThat(row.get("covered").asLong()).as("small cell of " + row).isNotIn(1L, 2L, 3L, 4L);
        unknown.add(row.get("unknown").asText());
    }

    /** Persons covered, this month first, back to one that is hidden. */
    private List<Long> history(String region, YearMonth month) {
        List<Long> history = new ArrayList<>();
        for (int back = 0; back <= PACE_MONTHS && !hidden.has(List.of(region), month.minusMonths(back)); back++) {
            history.add(covered.get(month.minusMonths(back)).getOrDefault(region, 0L));
        }
        return history;
    }
}
