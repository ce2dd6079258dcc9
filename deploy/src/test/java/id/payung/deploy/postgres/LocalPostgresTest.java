package id.payung.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    private static final String DATABASE = "payung_enrollment";
    private static final List<String> DATABASES = List.of(DATABASE, "payung_claims");

    private final int port = freePort();
    private final Settings settings = new Settings(Map.of("PAYUNG_POSTGRES_PORT", Integer.toString(port)));
    private Home home;
    private LocalPostgres postgres;

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws Exception {
        postgres.stop();
    }

    @Test
    void keepsDataThroughKillsAndRestarts() throws Exception {
        home = Home.at(folder.resolve("a home with spaces"));
        long orphan = leftByAKilledLauncher();
        postgres = new LocalPostgres(home, settings);

        postgres.start(DATABASES);

        assertThat(postgres.pid()).isNotEqualTo(orphan);
        execute("create table fact (id int primary key)", "insert into fact values (42)");
        assertThat(answer("select current_setting('fsync') || current_setting('wal_level')"))
                .isEqualTo("onlogical");
        killed();
        postgres.start(DATABASES);
        assertThat(answer("select id from fact")).isEqualTo("42");
        stopped();
        Files.delete(home.keys().resolve("database-postgres.password"));
        postgres.start(DATABASES);
        assertThat(answer("select id from fact")).isEqualTo("42");
        letsNobodyInWithoutTheRightPassword();
    }

    @Test
    void saysSoonThatDamagedDataCannotBeStarted() throws Exception {
        home = Home.at(folder);
        Files.createDirectories(home.postgresData());
        Files.writeString(home.postgresData().resolve("PG_VERSION"), "9.6\n");
        Files.writeString(home.postgresData().resolve("postgresql.conf"), "");
        postgres = new LocalPostgres(home, settings);
        Instant begin = Instant.now();

        assertThatThrownBy(() -> postgres.start(DATABASES)).hasMessageContaining("postgres.log");

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    private void letsNobodyInWithoutTheRightPassword() {
        assertThatThrownBy(() -> connect(DATABASE, DATABASE, "wrong")).hasMessageContaining("password");
        assertThatThrownBy(() -> connect("postgres", DATABASE, "wrong")).hasMessageContaining("password");
        assertThatThrownBy(() -> connect(DATABASE, "payung_claims", postgres.password(DATABASE)))
                .hasMessageContaining("permission denied");
    }

    private long leftByAKilledLauncher() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        home.root().toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        String output = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(launcher.waitFor()).as(output).isEqualTo(137);
        long pid = Long.parseLong(output.trim());
        assertThat(ProcessHandle.of(pid)).isPresent();
        return pid;
    }

    private void killed() throws InterruptedException {
        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        for (int i = 0; i < 100 && postgres.isAlive(); i++) {
            Thread.sleep(50);
        }
        assertThat(postgres.isAlive()).isFalse();
    }

    private void stopped() throws Exception {
        postgres.stop();
        assertThat(postgres.isAlive()).isFalse();
        assertThat(home.postgresData().resolve("postmaster.pid")).doesNotExist();
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
