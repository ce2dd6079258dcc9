package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a roster to the figures, through the gateway: right, once, without a gap, whatever is killed. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROWS = 20_000;
    private static final String DATABASE = "payung_reporting";
    private static final int MANY = 200;
    private static final int FEW = 10;

    private final Payung payung;
    private final Callers callers;

    ReportsIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
    }

    /** Without it, a cell too small of another class's sponsor would hide one of these along with it. */
    @BeforeAll
    void aSmallNeighbourWhoIsHiddenFirst() {
        covered("REPORT-NEIGHBOUR", FEW);
    }

    @Test
    void figuresAreThoseOfTheRosterAlsoWhenReportingServiceIsKilledWhileItReads() {
        Office office = Office.open(callers, "REPORT-KILLS");
        MadeUpRoster roster = MadeUpRoster.of(20261124, ROWS);
        JsonNode job = office.rested(office.accepted("REPORTS", roster.csv()));
        long before = eventsRead();
        pay(office, job);
        Waiting.until(PATIENCE, "the first events", () -> eventsRead() > before);
        AtomicLong whenKilled = new AtomicLong();
        Kill.andAwaitRestart(payung::reportingService, () -> whenKilled.set(eventsRead()));

        Map<String, Integer> expected = enrolled(job);
        Waiting.until(PATIENCE, "the figures of the roster", () -> figures("REPORT-KILLS")
                .equals(expected));
        assertThat(whenKilled.get())
                .as("events read when it was killed")
                .isGreaterThan(before)
                .isLessThan(eventsRead());

        JsonNode contributions = analyst(
                        "/v1/contributions?groupBy=sponsor,month&sponsor=REPORT-KILLS&from=2023-07" + "&to=2023-12")
                .path("rows");
        long paid = 0;
        for (JsonNode row : contributions) {
            paid += row.path("amount").asLong();
        }
        assertThat(paid).isEqualTo(job.path("amount").asLong());
    }

    @Test
    void readersDuringARebuildSeeNoGap() throws Exception {
        covered("REPORT-REBUILD", MANY);
        Waiting.until(PATIENCE, "the figures", () -> figures("REPORT-REBUILD")
                .values()
                .contains(MANY));
        String question = "/v1/coverage?groupBy=region&sponsor=REPORT-REBUILD&to=2023-09";
        JsonNode before = analyst(question).path("rows");

        String rebuild = callers.as("admin")
                .post("/v1/freshness/rebuilds", Map.of())
                .expecting(202)
                .header("Location")
                .orElseThrow();
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicReference<JsonNode> other = new AtomicReference<>();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (running.get()) {
                JsonNode rows = analyst(question).path("rows");
                if (!rows.equals(before)) {
                    other.set(rows);
                }
            }
        });
        Kill.andAwaitRestart(payung::reportingService);
        Waiting.until(PATIENCE, "the rebuild", () -> callers.as("admin")
                .getPatiently(rebuild)
                .json()
                .path("state")
                .asText()
                .equals("COMPLETED"));
        running.set(false);
        reader.get();

        assertThat(other.get()).isNull();
        assertThat(analyst(question).path("rows")).isEqualTo(before);
    }

    /** So many new fishers of a new sponsor, paid for. */
    private void covered(String sponsor, int persons) {
        Office office = Office.open(callers, sponsor);
        byte[] csv = People.roster(persons).getBytes(StandardCharsets.UTF_8);
        pay(office, office.rested(office.accepted(sponsor, csv)));
    }

    private void pay(Office office, JsonNode job) {
        callers.as("bpjs-system")
                .postPatiently(
                        "/v1/payments",
                        office.payment(
                                job.path("billNumber").asText(),
                                job.path("amount").asLong()))
                .expecting(201);
    }

    private long eventsRead() {
        try (Connection connection = Databases.connect(payung, DATABASE, DATABASE);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select coalesce(sum(events), 0) from receipt")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> enrolled(JsonNode job) {
        Map<String, Integer> regions = new TreeMap<>();
        job.path("countsByRegion")
                .properties()
                .forEach(
                        region -> regions.put(region.getKey(), region.getValue().asInt()));
        return regions;
    }

    private Map<String, Integer> figures(String sponsor) {
        Map<String, Integer> regions = new TreeMap<>();
        for (JsonNode row :
                analyst("/v1/coverage?groupBy=region,sponsor&to=2023-07").path("rows")) {
            if (row.path("sponsor").asText().equals(sponsor)) {
                regions.put(row.path("region").asText(), row.path("numerator").asInt());
            }
        }
        return regions;
    }

    private JsonNode analyst(String path) {
        return callers.as("analyst").getPatiently(path).expecting(200).json();
    }
}
