package id.payung.reporting.awards;

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
import io.restassured.http.ContentType;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whatever happened to whomever: figures, scores and ranks are what a plain recount of the members gives. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class AwardRecountTest {

    private static final long SEED = Long.getLong("payung.seed", 20261201);
    private static final int MEMBERS = 1_000;
    private static final int EVENTS = 800;
    private static final int STORIES = 4;
    private static final YearMonth MONTH = YearMonth.of(2024, 3);
    private static final List<String> REGIONS = List.of("19.02", "19.03", "19.71", "21.01", "21.02");
    private static final List<String> AREAS = List.of("19", "19.02", "19.03", "19.71", "21", "21.01");
    private static final List<String> SPONSORS = List.of("DESA-A1", "DESA-A2", "PT-A1", "S-A1");

    private final RandomFigures figures = new RandomFigures(SEED);
    private final Map<String, List<String>> expected = new HashMap<>();

    @Test
    void everyScoreIsWhatAPlainRecountGives() {
        System.out.println("seed " + SEED);
        RandomLives lives = new RandomLives(SEED, MEMBERS, REGIONS, SPONSORS);
        for (int story = 0; story < STORIES; story++) {
            Reports.tell(lives.somethingHappens(EVENTS));
            figures.somebodyCounts(20, List.of("VULNERABLE_WORKERS"), AREAS, MEMBERS);
        }
        Reports.tell(small());
        Recount recount = new Recount(Reports.all("enrollment"));
        areas(recount);
        sponsors(recount);

        JsonNode ranking = ranking();

        Map<String, List<String>> told = new HashMap<>();
        for (JsonNode place : ranking.get("placements")) {
            told.put(place.at("/candidate/code").asText(), PlainCandidate.told(place));
            assertThat(place.get("rank").asLong()).as(place.toString()).isEqualTo(rank(ranking, place));
        }
        ranking.get("unplaced").forEach(one -> told.put(one.get("code").asText(), PlainCandidate.told(one)));
        told.keySet().removeIf(code -> !isOfThisTest(code));
        assertThat(told).isEqualTo(expected);
        assertThat(reasons()).contains("", "SUPPRESSED", "TOO_FEW_PERSONS");
    }

    /** Sponsors of few persons, of whom three lapse, or six, or nobody; one has too few to be shown. */
    private static Story small() {
        Story story = new Story();
        covered(story, 9, "PT-A2", 30);
        covered(story, 30, "PT-A3", 30);
        covered(story, 3, "PT-A3", 15);
        covered(story, 12, "DESA-A3", 30);
        covered(story, 6, "DESA-A3", 15);
        covered(story, 3, "DESA-A4", 30);
        return story;
    }

    private static void covered(Story story, int persons, String sponsor, int months) {
        for (int i = 0; i < persons; i++) {
            story.covered(Person.in(REGIONS.get(0)), sponsor, "FISHER", RandomLives.FIRST.atDay(1), months);
        }
    }

    private static boolean isOfThisTest(String code) {
        return AREAS.contains(code) || REGIONS.contains(code) || code.matches("(PT|DESA)-A[0-9]");
    }

    private void areas(Recount recount) {
        HiddenCells hidden = HiddenCells.ofAreas(MONTH.minusYears(1), MONTH);
        Map<String, Long> stillOfProvinces = new HashMap<>();
        still(recount, "region").forEach((region, still) -> {
            long covered = recount.covered(MONTH, List.of("region"), List.of(region));
            stillOfProvinces.merge(region.substring(0, 2), PlainCandidate.withoutFew(covered, still), Long::sum);
            expect(recount, hidden, "region", region, "REGENCY", still);
        });
        stillOfProvinces.forEach((province, still) -> expect(recount, hidden, "province", province, "PROVINCE", still));
    }

    private void sponsors(Recount recount) {
        HiddenCells hidden = HiddenCells.of(List.of("sponsor"), MONTH.minusYears(1), MONTH, "");
        still(recount, "sponsor").forEach((sponsor, still) -> {
            long covered = recount.covered(MONTH, List.of("sponsor"), List.of(sponsor));
            String category = sponsor.startsWith("DESA") ? "VILLAGE" : PlainCandidate.company(covered);
            expect(recount, hidden, "sponsor", sponsor, category, still);
        });
    }

    /** How many of those covered in the month still are three months later, in the same region or by the same sponsor. */
    private static Map<String, Long> still(Recount recount, String group) {
        Map<List<String>, Set<String>> later = recount.covered(MONTH.plusMonths(3), List.of(group));
        Map<String, Long> still = new HashMap<>();
        recount.covered(MONTH, List.of(group)).forEach((cell, members) -> {
            if (isOfThisTest(cell.get(0))) {
                members.retainAll(later.getOrDefault(cell, Set.of()));
                still.put(cell.get(0), (long) members.size());
            }
        });
        return still;
    }

    private void expect(Recount recount, HiddenCells hidden, String group, String code, String category, long still) {
        List<String> cell = List.of(code);
        if (hidden.has(cell, MONTH) || hidden.has(cell, MONTH.minusYears(1))) {
            expected.put(code, PlainCandidate.hidden(category));
            return;
        }
        long covered = recount.covered(MONTH, List.of(group), cell);
        PlainCandidate candidate = new PlainCandidate(
                category,
                covered,
                figures.latest("VULNERABLE_WORKERS", code, MONTH)
                        .map(RandomFigures.Told::value)
                        .orElse(0L),
                recount.covered(MONTH.minusYears(1), List.of(group), cell),
                PlainCandidate.withoutFew(covered, still));
        expected.put(code, candidate.scored());
    }

    private static JsonNode ranking() {
        String id = Reports.as("admin")
                .contentType(ContentType.JSON)
                .body("{\"referenceMonth\":\"" + MONTH + "\"}")
                .post("/v1/awards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Reports.get("/v1/awards/" + id).at("/ranking/ranking");
    }

    /** One more than there are better ones: by total, by scored coverage, by persons. */
    private static long rank(JsonNode ranking, JsonNode place) {
        return 1
                + StreamSupport.stream(ranking.get("placements").spliterator(), false)
                        .filter(other -> other.at("/candidate/category").equals(place.at("/candidate/category")))
                        .filter(other -> isBetter(other, place))
                        .count();
    }

    private static boolean isBetter(JsonNode one, JsonNode other) {
        for (String figure : List.of("/total", "/measured/0/score", "/candidate/covered")) {
            double more = one.at(figure).asDouble() - other.at(figure).asDouble();
            if (more != 0) {
                return more > 0;
            }
        }
        return false;
    }

    private Set<String> reasons() {
        return expected.values().stream().map(row -> row.get(1)).collect(Collectors.toSet());
    }
}
