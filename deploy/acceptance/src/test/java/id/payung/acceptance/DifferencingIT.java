package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An analyst asks for everything that is published, persons, money and claims, before and after some people left, and adds
 * and subtracts all of it. First of all classes, for it counts everybody.
 */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class DifferencingIT {

    private static final long SEED = Long.getLong("payung.seed", 20_261_128);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SPONSORS = List.of("DIFF-A", "DIFF-B", "DIFF-C");
    private static final List<String> REGIONS = List.of("64.01", "64.02", "64.03", "64.71", "64.72");
    private static final List<String> OCCUPATIONS = List.of("FISHER", "FARMER", "TRADER", "DRIVER");
    private static final int PEOPLE = 250;
    private static final int LEAVING = 30;
    /** Of six rosters one is for each program alone. */
    private static final List<String> PROGRAMS = List.of("JKK", "JKM", "JKK,JKM", "JKK,JKM", "JKK,JKM", "JKK,JKM");

    private static final String FIRST_MONTH = "2023-07";
    private static final String MONTH_OF_LEAVING = "2023-09";
    private static final String MONTH_OF_ARREARS = "2024-01";
    private static final String DAY_OF_CLAIMS = "2023-08-15";
    private static final int CLAIMS = 90;
    private static final int WITHDRAWN = 12;
    private static final Long[] FEW = {1L, 2L, 3L, 4L};
    private static final List<String> FIGURES = List.of("numerator", "inArrears", "contributors", "amount");

    private final Random random = new Random(SEED);
    private final List<String> people = new ArrayList<>();
    private final Callers callers;
    private final Caller analyst;
    private String beforeTheyLeft = "";

    DifferencingIT(Payung payung) {
        callers = new Callers(payung);
        analyst = callers.as("analyst");
    }

    @Test
    @Order(1)
    void noHiddenCellFollowsFromThoseThatAreShown() {
        System.out.println("seed " + SEED);
        for (String sponsor : SPONSORS) {
            enroll(Office.open(callers, sponsor));
        }
        Waiting.until(
                PATIENCE,
                "the figures of all",
                () -> total(FIRST_MONTH).path("numerator").asInt() == people.size());

        attack(FIRST_MONTH, "", List.of("numerator", "contributors", "amount"));
        attack(MONTH_OF_ARREARS, "", List.of("inArrears"));
    }

    @Test
    @Order(2)
    void norDoesItAfterSomeHaveLeftWithTheFiguresOfBefore() {
        JsonNode before = analyst.get("/v1/coverage").expecting(200).json();
        beforeTheyLeft = "&asOf=" + URLEncoder.encode(before.path("asOf").asText(), StandardCharsets.UTF_8);
        people.subList(0, LEAVING).forEach(this::leaves);
        Waiting.until(
                PATIENCE,
                "the figures without those who left",
                () -> total(MONTH_OF_LEAVING).path("numerator").asInt() == people.size() - LEAVING);

        for (String month : List.of(FIRST_MONTH, MONTH_OF_LEAVING, MONTH_OF_ARREARS)) {
            attack(month, "", FIGURES);
            attack(month, beforeTheyLeft, FIGURES);
        }
    }

    /** Nor that they changed: who knew that one of two is what it was when it was shown would know the other. */
    @Test
    @Order(3)
    void restatementsTellNothingOfCellsThatAreHidden() {
        int told = 0;
        for (List<String> names : TablesOfMonth.tables(analyst)) {
            if (!names.isEmpty()) {
                told += restatementsTold(names);
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    @Order(4)
    void noHiddenNumberOfClaimsFollowsFromThoseThatAreShown() {
        ClaimDesk desk = new ClaimDesk(callers);
        List<Map<String, Object>> events = new ArrayList<>();
        people.subList(LEAVING, LEAVING + CLAIMS).forEach(row -> events.add(report(row, events.size() % 2 == 0)));
        events.addAll(events.subList(0, WITHDRAWN).stream()
                .map(report -> Told.withdrawal(report, "Another person"))
                .toList());
        desk.sendBatch(events).expecting(200).json().forEach(answer -> assertThat(
                        answer.path("status").asInt())
                .as(answer.toString())
                .isIn(201, 202));
        String month = YearMonth.from(Told.today()).toString();
        Waiting.until(PATIENCE, "all reports and what was taken back", () -> {
            JsonNode all = analyst.get("/v1/claims-statistics?from=" + month + "&to=" + month)
                    .expecting(200)
                    .json()
                    .path("rows")
                    .path(0);
            return all.path("reported").asInt() == CLAIMS
                    && all.path("withdrawn").asInt() == WITHDRAWN;
        });

        CellSums sums = ClaimTablesOfMonth.asked(analyst, month);

        String what = "seed " + SEED + ", claims: " + sums;
        assertThat(sums.hidden()).as(what).isNotEmpty();
        assertThat(sums.shown().values()).as(what).doesNotContain(FEW);
        attack(what, sums);
    }

    private static Map<String, Object> report(String row, boolean death) {
        String nik = People.nikOf(row);
        return death
                ? Told.now("death.reported.v1", ClaimDesk.death(nik, DAY_OF_CLAIMS + "T12:00:00+08:00", "OTHER", false))
                : Told.now(
                        "accident.reported.v1",
                        Map.of("nik", nik, "occurredAt", DAY_OF_CLAIMS + "T10:15:00+08:00", "job", 1));
    }

    private int restatementsTold(List<String> names) {
        String question = "?groupBy=" + String.join(",", names) + "&to=" + MONTH_OF_LEAVING;
        Set<String> hidden = new HashSet<>();
        for (JsonNode row :
                analyst.get("/v1/coverage" + question).expecting(200).json().path("rows")) {
            if (row.path("suppressed").asBoolean()) {
                hidden.add(TablesOfMonth.cell(names, row));
            }
        }
        int told = 0;
        String page = "/v1/coverage/restatements" + question + "&from=" + MONTH_OF_LEAVING + "&limit=1000";
        while (!page.isEmpty()) {
            Answer answer = analyst.get(page).expecting(200);
            for (JsonNode row : answer.json().path("items")) {
                assertThat(hidden).as(row.toString()).doesNotContain(TablesOfMonth.cell(names, row));
                told++;
            }
            page = answer.nextPage();
        }
        return told;
    }

    private void attack(String month, String asOf, List<String> figures) {
        for (TablesOfMonth tables : TablesOfMonth.asked(analyst, month, asOf, figures)) {
            String what = "seed " + SEED + ", " + month + asOf + ": " + tables;
            attack(what, tables.sums());
            if (tables.isOfPersons()) {
                assertThat(tables.sums().shown().values()).as(what).doesNotContain(FEW);
            }
        }
    }

    private static void attack(String what, CellSums sums) {
        Map<String, Long> found = new TreeMap<>(sums.workedOut());
        found.values().removeIf(value -> value == 0);
        assertThat(found).as(what).isEmpty();
        if (!sums.hidden().isEmpty()) {
            theAttackWorks(sums);
        }
    }

    /** Whoever is told one hidden cell of two that make up a sum finds the other. */
    private static void theAttackWorks(CellSums sums) {
        Set<String> solved = sums.workedOut().keySet();
        assertThat(sums.hidden())
                .filteredOn(cell -> !solved.contains(cell))
                .anyMatch(cell -> sums.workedOut(Map.of(cell, 3L)).size() > solved.size());
    }

    private void leaves(String row) {
        Caller officer = callers.as("officer");
        String member = Members.found(officer, row).path(0).path("id").asText();
        officer.post("/v1/members/" + member + "/termination", Map.of("on", MONTH_OF_LEAVING + "-02", "cause", "MOVED"))
                .expecting(200);
    }

    private JsonNode total(String month) {
        return analyst.get("/v1/coverage?to=" + month)
                .expecting(200)
                .json()
                .path("rows")
                .path(0);
    }

    private void enroll(Office office) {
        for (int roster = 0; roster < PROGRAMS.size(); roster++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < PEOPLE / SPONSORS.size() / PROGRAMS.size(); i++) {
                rows.add(People.row(random, REGIONS, OCCUPATIONS));
            }
            people.addAll(rows);
            byte[] csv = People.roster(rows).getBytes(StandardCharsets.UTF_8);
            String job = office.partner()
                    .post(
                            office.rosterPath("DIFF-" + roster, PROGRAMS.get(roster)),
                            BodyPublishers.ofByteArray(csv),
                            Map.of("Content-Type", "text/csv"))
                    .expecting(202)
                    .json()
                    .path("id")
                    .asText();
            office.pays(office.rested(job).path("billNumber").asText());
        }
    }
}
