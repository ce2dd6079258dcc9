package id.payung.deploy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.deploy.Console;
import id.payung.deploy.StartFailure;
import id.payung.platform.privacy.keyset.KeyRotation;
import id.payung.platform.privacy.keyset.KeysetFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command goes on wherever an earlier one was killed, and never takes a key away that something needs. */
class RotationTurnTest {

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private KeyRotation rotation;
    private RotationTurn turn;

    @BeforeAll
    static void startADatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection
                    .createStatement()
                    .execute("create table resealing (place text primary key, prefix bytea, waiting bigint,"
                            + " checked_at timestamptz)");
        }
    }

    @AfterAll
    static void stopIt() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void makeKeys() throws Exception {
        PersonalKeysets.ensure(folder, Optional.empty());
        rotation = new KeyRotation(new KeysetFolder(folder, Optional.empty()), PersonalKeysets.PERSONAL_KEYS);
        turn = new RotationTurn(
                new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
                rotation,
                List.of(new ResealingWatch(
                        "enrollment", postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")));
        execute("delete from resealing");
    }

    @Test
    void keepsTheOldKeyWhileValuesWait() throws Exception {
        assertThatThrownBy(() -> turn.run(Duration.ZERO, Duration.ZERO)).isInstanceOf(StartFailure.class);
        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.RESEALING);
        found("member.personal", 7, "1 hour");
        found("*", 7, "1 hour");

        assertThatThrownBy(() -> turn.run(Duration.ZERO, Duration.ZERO)).isInstanceOf(StartFailure.class);

        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.RESEALING);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("enrollment: 7 left");
    }

    @Test
    void doesNotTrustACountFromBeforeTheNewKeyWasInUse() throws Exception {
        rotation.add();
        rotation.promote();
        found("*", 0, "-1 hour");

        assertThatThrownBy(() -> turn.run(Duration.ZERO, Duration.ZERO)).isInstanceOf(StartFailure.class);

        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.RESEALING);
    }

    @Test
    void goesOnWithANewKeyThatNobodyUsedYet() throws Exception {
        rotation.add();
        int old = rotation.primary();

        assertThatThrownBy(() -> turn.run(Duration.ZERO, Duration.ZERO)).isInstanceOf(StartFailure.class);

        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.RESEALING);
        assertThat(rotation.primary()).isNotEqualTo(old);
    }

    @Test
    void takesTheOldKeyAwayOnceNothingIsLeft() throws Exception {
        rotation.add();
        rotation.promote();
        int fresh = rotation.primary();
        found("member.personal", 0, "1 hour");
        found("*", 0, "1 hour");

        turn.run(Duration.ZERO, Duration.ZERO);

        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.AT_REST);
        assertThat(rotation.primary()).isEqualTo(fresh);
    }

    @Test
    void addsNoKeyWhereAServiceCannotBeWatched() throws Exception {
        RotationTurn blind = new RotationTurn(
                new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
                rotation,
                List.of(new ResealingWatch("claims", "jdbc:postgresql://127.0.0.1:1/none", "none", "none")));

        assertThatThrownBy(() -> blind.run(Duration.ZERO, Duration.ZERO)).isInstanceOf(SQLException.class);

        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.AT_REST);
    }

    @Test
    void understandsItsArguments() {
        assertThat(RotationRequest.parse(List.of("--settle", "60", "--hours", "2")))
                .hasValueSatisfying(request -> assertThat(request.settle()).isEqualTo(Duration.ofMinutes(1)));
        assertThat(RotationRequest.parse(List.of("--settle"))).isEmpty();
        assertThat(RotationRequest.parse(List.of("--soon"))).isEmpty();
    }

    private void found(String place, long waiting, String when) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into resealing values (?, ?, ?, clock_timestamp() + ?::interval)")) {
            statement.setString(1, place);
            statement.setBytes(
                    2,
                    ByteBuffer.allocate(5)
                            .put((byte) 1)
                            .putInt(rotation.primary())
                            .array());
            statement.setLong(3, waiting);
            statement.setString(4, when);
            statement.execute();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
