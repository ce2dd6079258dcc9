package id.payung.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.ClaimRecount;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.RandomLives;
import id.payung.reporting.testing.Recount;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The attacker of {@link DifferencingTest} on the tables of claims: all that are published of a month. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class ClaimDifferencingTest {

    private static final long SEED = Long.getLong("payung.seed", 20230102);
    private static final List<String> REGIONS = List.of("53.01", "53.02", "53.71", "33.01", "33.02");
    private static final List<List<String>> TABLES = List.of(
            List.of(),
            List.of("region"),
            List.of("kind"),
            List.of("program"),
            List.of("region", "kind"),
            List.of("region", "program"),
            List.of("kind", "program"));

    private static final Map<String, List<String>> WITHIN = Map.of(
            "reported", List.of("open", "withdrawn", "decided"),
            "decided", List.of("granted", "partlyGranted", "denied"));

    private static final List<String> NUMBERS = List.of(
            "reported",
            "open",
            "withdrawn",
            "decided",
            "granted",
            "partlyGranted",
            "denied",
            "paid",
            "withScholarships");

    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Long> truth = new HashMap<>();
    private final Map<String, Set<String>> parts = new TreeMap<>();

    @Test
    void nobodyCanWorkOutAHiddenNumber() {
        System.out.println("seed " + SEED);
        RandomLives lives = new RandomLives(SEED, 400, REGIONS, List.of("S-CD"));
        Reports.tell(lives.somethingHappens(1_500));
        Reports.tell("claims", lives.accidentsHappen(300));
        Reports.tell("claims", lives.claimsGoOn(900));
        Recount members = new Recount(Reports.all("enrollment"));
        ClaimRecount recount = new ClaimRecount(Reports.all("claims"), members::regionOf);

        for (YearMonth month = RandomLives.FIRST; month.isBefore(YearMonth.of(2023, 5)); month = month.plusMonths(1)) {
            attack(recount, month);
        }
    }

    private void attack(ClaimRecount recount, YearMonth month) {
        hidden.clear();
        truth.clear();
        parts.clear();
        for (List<String> table : TABLES) {
            ask(recount, month, table, table);
            if (table.contains("region")) {
                List<String> provinces = table.stream()
                        .map(name -> name.equals("region") ? "province" : name)
                        .toList();
                ask(recount, month, table, provinces);
            }
        }
        List<Sum<String>> sums = new ArrayList<>();
        parts.forEach((name, cells) -> {
            String whole = name.substring(name.indexOf("> ") + 2);
            if (truth.containsKey(whole)) {
                sums.add(new Sum<>(whole, List.copyOf(cells)));
            }
        });

        assertThat(hidden).as("there is something to find in " + month).isNotEmpty();
        assertThat(Elimination.determined(sums, hidden).stream().filter(cell -> truth.get(cell) > 0))
                .as("found out of " + month)
                .isEmpty();
    }

    private void ask(ClaimRecount recount, YearMonth month, List<String> dimensions, List<String> names) {
        Map<List<String>, ClaimRecount.Count> counts = recount.count(month, month, names);
        String span = "from=" + month + "&to=" + month + (names.isEmpty() ? "" : "&groupBy=" + String.join(",", names));
        for (JsonNode row : Reports.get("/v1/claims-statistics?" + span).get("rows")) {
            Map<String, String> cell = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                cell.put(dimensions.get(i), row.get(names.get(i)).asText());
            }
            ClaimRecount.Count count = counts.get(
                    names.stream().map(name -> row.get(name).asText()).toList());
            NUMBERS.forEach(number -> take(cell, number, row.get(number).isNull(), count.of(number)));
            WITHIN.forEach((whole, ofIt) ->
                    ofIt.forEach(part -> parts.computeIfAbsent("within> " + name(cell, whole), any -> new HashSet<>())
                            .add(name(cell, part))));
        }
    }

    private void take(Map<String, String> cell, String number, boolean isHidden, long count) {
        truth.put(name(cell, number), count);
        if (isHidden) {
            hidden.add(name(cell, number));
        } else {
            assertThat(count).as(name(cell, number)).isNotIn(1L, 2L, 3L, 4L);
        }
        for (String dimension : cell.keySet()) {
            Map<String, String> whole = new TreeMap<>(cell);
            if (dimension.equals("region") && cell.get("region").length() > 2) {
                whole.put("region", cell.get("region").substring(0, 2));
            } else {
                whole.remove(dimension);
            }
            parts.computeIfAbsent(dimension + "> " + name(whole, number), any -> new HashSet<>())
                    .add(name(cell, number));
        }
    }

    private static String name(Map<String, String> cell, String number) {
        return number + " of " + cell;
    }
}
