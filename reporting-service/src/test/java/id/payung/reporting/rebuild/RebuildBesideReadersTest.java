package id.payung.reporting.rebuild;

import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class RebuildBesideReadersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
