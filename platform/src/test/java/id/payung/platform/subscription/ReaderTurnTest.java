package id.payung.platform.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.database.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances of a service, as two turns at one database. */
class ReaderTurnTest {

    private static EmbeddedPostgres postgres;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = new Database(postgres.getPostgresDatabase());
        database.update("create table feed_subscription (source text primary key, cursor text not null default '',"
                + " read_at timestamptz)");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void oneAtATimeReadsAFeed() {
        List<Boolean> others = new ArrayList<>();

        boolean taken = turn("a").take(held -> {
            others.add(turn("a").take(ReaderTurn::requireStill));
            others.add(turn("b").take(ReaderTurn::requireStill));
        });

        assertThat(taken).isTrue();
        assertThat(others).containsExactly(false, true);
        assertThat(turn("a").take(ReaderTurn::requireStill)).isTrue();
    }

    @Test
    void aFailureGivesTheTurnBack() {
        assertThatThrownBy(() -> turn("c").take(held -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(turn("c").take(ReaderTurn::requireStill)).isTrue();
    }

    @Test
    void whoeverLosesItsConnectionLosesItsTurnAndNotices() {
        assertThatThrownBy(() -> turn("d").take(held -> {
                    kill(held);
                    assertThat(turn("d").take(ReaderTurn::requireStill)).isTrue();
                    ReaderTurn.requireStill(held);
                }))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void onlyOneOfTwoReadersMovesFromAPlace() {
        FeedPlace place = new FeedPlace(database, "e");
        assertThat(place.cursor()).isEmpty();

        assertThat(move(place, "", "x")).isTrue();
        assertThat(move(place, "", "y")).isFalse();
        assertThat(place.cursor()).isEqualTo("x");
    }

    private static boolean move(FeedPlace place, String from, String to) {
        return database.inTransaction(c -> place.move(c, from, to, Instant.EPOCH));
    }

    private static void kill(Connection held) throws SQLException {
        int process = Database.list(held, "select pg_backend_pid()", row -> row.getInt(1))
                .get(0);
        database.list("select pg_terminate_backend(?, 5000)", row -> row.getBoolean(1), process);
    }

    private static ReaderTurn turn(String source) {
        return new ReaderTurn(database, source);
    }
}
