package id.payung.deploy.postgres;

import id.payung.deploy.Home;
import id.payung.deploy.LocalPort;
import id.payung.deploy.Settings;
import id.payung.deploy.StartFailure;
import id.payung.deploy.keys.Passwords;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One real PostgreSQL server that lives in the home folder: initialised once, kept between starts, durable, on the
 * loopback address, every role with a password. Not thread-safe: one thread starts, watches and stops it.
 */
public final class LocalPostgres {
    /** Crash recovery after a kill in the middle of a large roster takes its time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final int DEFAULT_PORT = 54_329;
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration BACKENDS_LIMIT = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(100);

    /** How much may be lost with the whole disk. */
    private static final String ARCHIVE_TIMEOUT = "60s";

    public static final String SUPERUSER = "postgres";

    private final Path data;
    private final Path log;
    private final int port;
    private final Optional<LogArchive> archive;
    private final Passwords passwords;
    private final PostgresProcesses processes;
    private final AccessRules rules;
    private EmbeddedPostgres server;
    private ProcessHandle postmaster;

    public LocalPostgres(Home home, Settings settings) {
        this.data = home.postgresData();
        this.log = home.logs().resolve("postgres.log");
        this.port = port(settings).number();
        this.archive = LogArchive.of(settings);
        this.passwords = new Passwords(home.keys());
        this.processes = new PostgresProcesses(home.binaries(), data);
        this.rules = new AccessRules(data);
    }

    public static LocalPort port(Settings settings) {
        return settings.port("PAYUNG_POSTGRES_PORT", DEFAULT_PORT);
    }

    /** Starts the server, or starts it again after it died, and makes one database and role for each name. */
    public void start(List<String> databases) throws InterruptedException {
        try {
            stopOrphan();
            prepareRules();
            launch();
            awaitWritable();
            try (Connection administrator = administrator()) {
                DatabaseAccounts accounts = new DatabaseAccounts(administrator, passwords);
                accounts.secureSuperuser();
                rules.requirePasswords();
                if (archive.isPresent()) {
                    accounts.archiveBy(archive.get().archiveCommand());
                }
                accounts.reloadRules();
                for (String database : databases) {
                    accounts.ensure(database);
                }
            }
        } catch (IOException | SQLException e) {
            throw new StartFailure("PostgreSQL does not start, see " + log, e);
        }
    }

    /** Stops a server of this data folder that outlived its launcher; does nothing if there is none. */
    public void stopOrphan() throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = processes.postmaster();
        if (orphan.isPresent()) {
            fastShutdown(orphan.get());
        }
        processes.awaitNone(BACKENDS_LIMIT);
        processes.forgetStalePid();
    }

    public boolean isAlive() {
        return postmaster != null && processes.isOurs(postmaster);
    }

    /** The pid of the postmaster. */
    public long pid() {
        return postmaster.pid();
    }

    /** Fast shutdown: open transactions are rolled back, a checkpoint is written. */
    public void stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> running = processes.postmaster();
        if (running.isPresent()) {
            fastShutdown(running.get());
        }
        release();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password(String role) {
        return passwords.of(role);
    }

    private void prepareRules() throws IOException {
        boolean initialised = Files.exists(data.resolve("PG_VERSION"));
        if (initialised && !(rules.passwordsRequired() && passwords.knows(SUPERUSER))) {
            rules.trustLoopback();
        }
    }

    private void launch() throws IOException {
        release();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(processes.binaries().toFile())
                .setPort(port)
                .setConnectConfig("password", passwords.of(SUPERUSER))
                // the launcher decides the order of stopping
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale", "C.UTF-8");
        PostgresSettings.VALUES.forEach(builder::setServerConfig);
        builder.setServerConfig("archive_mode", archive.isPresent() ? "on" : "off");
        builder.setServerConfig("archive_timeout", ARCHIVE_TIMEOUT);
        LaunchWatch watch = LaunchWatch.over(processes);
        try {
            server = builder.start();
            postmaster = processes.postmaster().orElseThrow(() -> new IOException("no postmaster of ours"));
        } finally {
            watch.end();
        }
    }

    /** A restored server answers questions while it still replays its log. */
    private void awaitWritable() throws SQLException, InterruptedException {
        boolean replaying = true;
        while (replaying) {
            try (Connection administrator = administrator();
                    Statement statement = administrator.createStatement();
                    ResultSet answer = statement.executeQuery("select pg_is_in_recovery()")) {
                answer.next();
                replaying = answer.getBoolean(1);
            }
            if (replaying) {
                Thread.sleep(STEP.toMillis());
            }
        }
    }

    private Connection administrator() throws SQLException {
        return server.getDatabase(SUPERUSER, SUPERUSER).getConnection();
    }

    /** SIGINT is PostgreSQL's signal for it; the standard library can send no other than TERM and KILL. */
    private void fastShutdown(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        processes.awaitNone(STOP_LIMIT);
    }

    /** Lets go of the library's lock file; the server is down already, so its own stop has nothing to do. */
    private void release() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
