package id.payung.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.deploy.postgres.LocalPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    private static final String DATABASE = "payung_enrollment";

    private final int port = freePort();
    private LocalPostgres postgres;

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws Exception {
        postgres.stop();
    }

    @Test
    void keepsItsDataAfterAKillAndARestart() throws Exception {
        Home home = Home.at(folder.resolve("a home with spaces"));
        postgres = new LocalPostgres(home, port);
        postgres.start(List.of(DATABASE, "payung_claims"));
        execute("create table fact (id int primary key)", "insert into fact values (42)");
        assertThat(answer("select current_setting('fsync') || current_setting('wal_level')"))
                .isEqualTo("onlogical");

        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        await(() -> !postgres.isAlive());
        postgres.start(List.of(DATABASE));

        assertThat(answer("select id from fact")).isEqualTo("42");

        // a launcher that was killed left its server behind: the next one takes over
        LocalPostgres next = new LocalPostgres(home, port);
        long orphan = postgres.pid();
        next.start(List.of(DATABASE));
        assertThat(next.pid()).isNotEqualTo(orphan);
        assertThat(answer("select id from fact")).isEqualTo("42");
        postgres.stop();
        postgres = next;

        postgres.stop();
        assertThat(postgres.isAlive()).isFalse();
        postgres.start(List.of(DATABASE));
        assertThat(answer("select id from fact")).isEqualTo("42");

        assertThatThrownBy(() -> connect(DATABASE, DATABASE, "wrong")).hasMessageContaining("password");
        assertThatThrownBy(() -> connect("postgres", DATABASE, "wrong")).hasMessageContaining("password");
        assertThatThrownBy(() -> connect(DATABASE, "payung_claims", postgres.password(DATABASE)))
                .hasMessageContaining("permission denied");
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = service();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = service();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private Connection service() throws SQLException {
        return connect(DATABASE, DATABASE, postgres.password(DATABASE));
    }

    private Connection connect(String user, String database, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), user, password);
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
