package id.payung.reporting.allworkers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.HiddenCells;
import id.payung.reporting.testing.RandomFigures;
import id.payung.reporting.testing.RandomFigures.Told;
import id.payung.reporting.testing.RandomLives;
import id.payung.reporting.testing.Recount;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happened and whoever counted: the share of all workers is what a plain recount of members and figures gives. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class AllWorkersRecountTest {

    private static final long SEED = Long.getLong("payung.seed", 20261129);
    private static final int MEMBERS = 1_000;
    private static final int EVENTS = 500;
    private static final int STORIES = 4;
    private static final int FIGURES = 60;
    private static final int MOST_COUNTED = 300;
    private static final List<String> REGIONS = List.of("16.01", "16.02", "17.01", "17.71");
    private static final String FEW = "16.03";
    private static final List<String> AREAS = List.of("16", "16.01", "16.02", FEW, "17", "17.01", "17.71");
    private static final String HERE = "SUBSIDISED";
    private static final String TOGETHER = "MEMBERS_ALL_SEGMENTS";
    private static final List<String> SEGMENTS =
            List.of("MEMBERS_WAGE_EARNERS", "MEMBERS_CONSTRUCTION", "MEMBERS_SELF_PAID");
    private static final List<String> WORKERS =
            List.of("BPJS_ELIGIBLE_WORKERS", "LABOUR_FORCE", "INFORMAL_WORKERS", "FORMAL_WORKERS");

    private final RandomFigures figures = new RandomFigures(SEED);
    private final Set<String> missing = new HashSet<>();

    @Test
    void everyShareIsWhatAPlainRecountGives() {
        System.out.println("seed " + SEED);
        RandomLives lives = new RandomLives(SEED, MEMBERS, REGIONS, List.of("S-W1", "S-W2"));
        for (int story = 0; story < STORIES; story++) {
            Reports.tell(lives.somethingHappens(EVENTS));
            figures.somebodyCounts(FIGURES, codes(), AREAS, MOST_COUNTED);
        }
        Reports.tell(few());

        Recount recount = new Recount(Reports.all("enrollment"));
        HiddenCells hidden = HiddenCells.ofAreas(RandomLives.FIRST, RandomLives.LAST);
        for (String area : AREAS) {
            for (YearMonth month = RandomLives.FIRST; !month.isAfter(RandomLives.LAST); month = month.plusMonths(3)) {
                String level = area.length() == 2 ? "province" : "region";
                Optional<Long> here = hidden.has(List.of(area), month)
                        ? Optional.empty()
                        : Optional.of(recount.covered(month, List.of(level), List.of(area)));
                for (String workers : WORKERS) {
                    agrees(area, month, workers, here);
                }
            }
        }
        assertThat(missing).containsExactlyInAnyOrder("null", "SUPPRESSED", "NO_DENOMINATOR", "SEGMENTS_MISSING");
    }

    private static List<String> codes() {
        return Stream.of(SEGMENTS, List.of(TOGETHER), WORKERS)
                .flatMap(List::stream)
                .toList();
    }

    /** Three persons, who are not shown. */
    private static Story few() {
        Story story = new Story();
        for (int i = 0; i < 3; i++) {
            story.covered(Person.in(FEW), "S-W1", "FISHER", RandomLives.FIRST.atDay(1), 24);
        }
        return story;
    }

    private void agrees(String area, YearMonth month, String workers, Optional<Long> here) {
        JsonNode all =
                Reports.get("/v1/coverage/all-workers?region=" + area + "&month=" + month + "&denominator=" + workers);
        List<String> wanted = wanted(workers);
        List<String> uncounted = SEGMENTS.stream()
                .filter(wanted::contains)
                .filter(code -> figures.latest(code, area, month).isEmpty())
                .toList();
        boolean together = wanted.size() == 4 && isSumOfAll(area, month, uncounted);
        TreeMap<String, String> added = added(area, month, together ? List.of(TOGETHER) : wanted, here);

        assertThat(included(all)).as(all.toString()).isEqualTo(added);
        assertThat(texts(all.get("missingSegments"))).as(all.toString()).isEqualTo(together ? List.of() : uncounted);
        assertThat(all.get("complete").asBoolean()).isEqualTo(together || uncounted.isEmpty());
        shareAgrees(
                all,
                added,
                figures.latest(workers, area, month).map(Told::value).orElse(0L));
    }

    private static List<String> wanted(String workers) {
        return switch (workers) {
            case "INFORMAL_WORKERS" -> List.of(HERE, "MEMBERS_SELF_PAID");
            case "FORMAL_WORKERS" -> List.of("MEMBERS_WAGE_EARNERS", "MEMBERS_CONSTRUCTION");
            default -> List.of(HERE, "MEMBERS_WAGE_EARNERS", "MEMBERS_CONSTRUCTION", "MEMBERS_SELF_PAID");
        };
    }

    /** What somebody counted together gives way only to segments of which none is missing and one is newer. */
    private boolean isSumOfAll(String area, YearMonth month, List<String> uncounted) {
        Optional<Told> sum = figures.latest(TOGETHER, area, month);
        boolean newer = SEGMENTS.stream()
                .flatMap(code -> figures.latest(code, area, month).stream())
                .anyMatch(told ->
                        sum.isPresent() && told.month().isAfter(sum.get().month()));
        return sum.isPresent() && !(uncounted.isEmpty() && newer);
    }

    private TreeMap<String, String> added(String area, YearMonth month, List<String> codes, Optional<Long> here) {
        TreeMap<String, String> added = new TreeMap<>();
        for (String code : codes) {
            if (code.equals(HERE)) {
                added.put(code, here.map(String::valueOf).orElse("null"));
            } else {
                figures.latest(code, area, month).ifPresent(told -> added.put(code, String.valueOf(told.value())));
            }
        }
        return added;
    }

    private static TreeMap<String, String> included(JsonNode all) {
        TreeMap<String, String> included = new TreeMap<>();
        for (JsonNode part : all.get("parts")) {
            if (part.get("included").asBoolean()) {
                included.put(part.get("segment").asText(), part.get("value").asText());
            }
        }
        return included;
    }

    private static List<String> texts(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).asText())
                .toList();
    }

    private void shareAgrees(JsonNode all, TreeMap<String, String> added, long workers) {
        boolean hidden = added.containsValue("null");
        boolean hereAlone = added.isEmpty() || added.keySet().equals(Set.of(HERE));
        long members =
                hidden ? 0 : added.values().stream().mapToLong(Long::parseLong).sum();
        String reason =
                hidden ? "SUPPRESSED" : hereAlone ? "SEGMENTS_MISSING" : workers == 0 ? "NO_DENOMINATOR" : "null";
        missing.add(reason);

        assertThat(all.get("numerator").asText())
                .as(all.toString())
                .isEqualTo(hidden || added.isEmpty() ? "null" : String.valueOf(members));
        assertThat(all.get("denominator").asText()).isEqualTo(workers == 0 ? "null" : String.valueOf(workers));
        assertThat(all.get("missing").asText()).as(all.toString()).isEqualTo(reason);
        assertThat(all.get("percent").isNull()).isEqualTo(!reason.equals("null"));
        if (reason.equals("null")) {
            long hundredths = (members * 20_000 + workers) / (2 * workers);
            assertThat(all.get("percent").decimalValue().movePointRight(2).longValueExact())
                    .as(all.toString())
                    .isEqualTo(hundredths);
            assertThat(all.get("above100").asBoolean()).isEqualTo(hundredths > 10_000);
        }
    }
}
