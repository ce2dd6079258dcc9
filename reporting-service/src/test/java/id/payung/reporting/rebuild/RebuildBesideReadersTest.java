package id.payung.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class RebuildBesideReadersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 5;
    private static final String DEADLOCK = "40P01";

    @Inject
    DataSource source;

    @Test
    void beginsWhileSomebodyIsReading() throws SQLException {
        try (Connection reader = source.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from coverage_cell limit 1");

            int generation = assertTimeoutPreemptively(PATIENCE, RebuildBesideReadersTest::begun);

            reader.rollback();
            reader.setAutoCommit(true);
            awaitEnd(generation);
        }
    }

    @Test
    void beginsWhileTheOneThatStandsInTheWayIsCompleted() throws Exception {
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into rebuild (generation, state, asked_by, dropped_former)"
                    + " select greatest(max(r.generation), max(p.generation)) + 1, 'RUNNING', 'test', true"
                    + " from projection p left join rebuild r on true");
            CompletableFuture<Integer> begun = CompletableFuture.supplyAsync(RebuildBesideReadersTest::begun);
            awaitWaiting(statement);
            statement.execute("update rebuild set state = 'COMPLETED', completed_at = clock_timestamp()"
                    + " where state = 'RUNNING'");
            other.commit();
            other.setAutoCommit(true);

            awaitEnd(begun.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
    }

    /** Until somebody waits for what this connection has not committed. */
    private static void awaitWaiting(Statement statement) throws SQLException {
        String waiting = "select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))";
        for (int look = 0; !statement.executeQuery(waiting).next(); look++) {
            assertThat(look).isLessThan(1_000);
            Reports.pause();
        }
    }

    @Test
    void answersAReaderWhomTheDatabaseHasCut() throws Exception {
        Reports.tell(new Story().covered(Person.in("76.01"), "S-DEADLOCK", "FISHER", LocalDate.of(2023, 1, 1), 6));

        boolean readerWasCut = false;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !readerWasCut; attempt++) {
            readerWasCut = readerIsCut();
        }

        assertThat(readerWasCut).isTrue();
    }

    /** Two wait for each other; whoever has waited for a second first is cut, on a busy machine perhaps the one here. */
    private boolean readerIsCut() throws Exception {
        try (Connection locker = source.getConnection();
                Statement statement = locker.createStatement()) {
            locker.setAutoCommit(false);
            statement.execute("lock table coverage_cell in access exclusive mode");

            CompletableFuture<Integer> reader =
                    CompletableFuture.supplyAsync(RebuildBesideReadersTest::statusOfAReport);
            awaitWaiting();
            boolean locked = hasLocked(statement);
            locker.rollback();
            locker.setAutoCommit(true);

            assertThat(reader.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(200);
            return locked;
        }
    }

    private static boolean hasLocked(Statement statement) throws SQLException {
        try {
            statement.execute("lock table coverage_change in access exclusive mode");
            return true;
        } catch (SQLException cut) {
            assertThat(cut.getSQLState()).isEqualTo(DEADLOCK);
            return false;
        }
    }

    private static int statusOfAReport() {
        return Reports.as("analyst").get("/v1/coverage?from=2023-01&to=2023-06").statusCode();
    }

    private void awaitWaiting() throws SQLException {
        try (Connection observer = source.getConnection();
                Statement statement = observer.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet waiting = statement.executeQuery(
                        "select from pg_locks where not granted and relation = 'coverage_cell'::regclass")) {
                    waits = waiting.next();
                }
            }
        }
    }

    private static int begun() {
        return Reports.as("admin")
                .post("/v1/freshness/rebuilds")
                .then()
                .statusCode(oneOf(200, 202))
                .extract()
                .path("generation");
    }

    /** Other tests begin rebuilds of their own. */
    private static void awaitEnd(int generation) {
        String rebuild = "/v1/freshness/rebuilds/" + generation;
        while (Reports.as("admin").get(rebuild).jsonPath().getString("state").equals("RUNNING")) {
            Reports.pause();
        }
    }
}
