package id.payung.deploy.backup;

import id.payung.deploy.Console;
import id.payung.deploy.Home;
import id.payung.deploy.RunningMark;
import id.payung.deploy.Settings;
import id.payung.deploy.StartFailure;
import id.payung.deploy.postgres.LocalPostgres;
import id.payung.deploy.postgres.LogArchive;
import id.payung.deploy.service.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The command {@code deploy/restore}: the local PostgreSQL as it was at an instant, or at the end of its log. What was
 * there before is put aside, not deleted. {@code deploy/after-restore.sql} runs in each database at the end.
 */
public final class Restore {
    private static final int WRONG_USAGE = 2;
    /** With its offset as a number: names of time zones, Z too, are unknown to PostgreSQL while it reads this setting. */
    private static final DateTimeFormatter POSTGRES_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private static final List<Module> WITH_DATABASES = List.of(Module.ENROLLMENT, Module.CLAIMS, Module.REPORTING);

    private final Console console;
    private final Home home;
    private final LogArchive archive;
    private final LocalPostgres postgres;
    private final RestoreRequest request;

    private Restore(Console console, Home home, LogArchive archive, LocalPostgres postgres, RestoreRequest request) {
        this.console = console;
        this.home = home;
        this.archive = archive;
        this.postgres = postgres;
        this.request = request;
    }

    /** Arguments: the project's folder, the home folder, then those of {@code deploy/restore}. */
    public static void main(String[] arguments) throws InterruptedException {
        RestoreRequest request = RestoreRequest.parse(List.of(arguments).subList(2, arguments.length))
                .orElse(null);
        if (request == null) {
            System.err.println(RestoreRequest.USAGE);
            System.exit(WRONG_USAGE);
        }
        Console console = new Console(System.out);
        try {
            Home home = Home.at(Path.of(arguments[1]));
            Settings settings = new Settings(System.getenv());
            LogArchive archive = LogArchive.of(settings)
                    .orElseThrow(() -> new StartFailure("PAYUNG_ARCHIVE is not set: it names the archived log"));
            // nobody starts the services while the database is not whole
            RunningMark mark = RunningMark.take(home);
            new Restore(console, home, archive, new LocalPostgres(home, settings), request)
                    .run(Path.of(arguments[0]).resolve("deploy").resolve("after-restore.sql"));
            mark.release();
        } catch (StartFailure | IOException | SQLException failure) {
            console.say("Payung: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run(Path afterRestore) throws IOException, SQLException, InterruptedException {
        if (!Files.isRegularFile(request.backup().resolve("backup_label"))) {
            throw new StartFailure(request.backup() + " is no backup of deploy/backup");
        }
        Instant begin = Instant.now();
        postgres.stopOrphan();
        Path data = home.postgresData();
        Path before = home.postgresBeforeRestore();
        putAside(data, before);
        try {
            rebuild(new DataFolder(data), new DataFolder(before));
            recover();
            for (Module module : WITH_DATABASES) {
                run(module.database(), Files.readString(afterRestore));
            }
            forgetRecovery();
            postgres.stop();
        } catch (StartFailure | IOException | SQLException failure) {
            postgres.stop();
            putBack(data, before);
            throw failure;
        }
        String aside = "";
        if (Files.exists(before)) {
            Path kept = before.resolveSibling(before.getFileName() + "-" + begin.getEpochSecond());
            Files.move(before, kept);
            aside = "; what was there before is in " + kept;
        }
        console.say("restored " + request.instant() + " in "
                + Console.seconds(Duration.between(begin, Instant.now())) + aside
                + "; start Payung with deploy/start");
    }

    /** What a restore that was killed had put aside is still what there was. */
    private static void putAside(Path data, Path before) throws IOException {
        if (Files.exists(before)) {
            DataFolder.delete(data);
        } else if (Files.exists(data)) {
            Files.move(data, before);
        }
    }

    private static void putBack(Path data, Path before) throws IOException {
        DataFolder.delete(data);
        if (Files.exists(before)) {
            Files.move(before, data);
        }
    }

    private void rebuild(DataFolder data, DataFolder before) throws IOException {
        new DataFolder(request.backup()).copyTo(data.root());
        data.rescueLog(before);
        askForRecovery(data.root());
    }

    private void forgetRecovery() throws SQLException {
        for (String setting : List.of("restore_command", "recovery_target_time", "recovery_target_action")) {
            run(LocalPostgres.SUPERUSER, "alter system reset " + setting);
        }
    }

    private void askForRecovery(Path data) throws IOException {
        StringBuilder settings = new StringBuilder("\nrestore_command = '" + archive.restoreCommand() + "'\n");
        request.until()
                .ifPresent(until -> settings.append("recovery_target_time = '" + POSTGRES_TIME.format(until) + "'\n")
                        .append("recovery_target_action = 'promote'\n"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"), settings, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        DataFolder.write(data.resolve("recovery.signal"), "");
    }

    private void recover() throws InterruptedException {
        try {
            postgres.start(WITH_DATABASES.stream().map(Module::database).toList());
        } catch (StartFailure failure) {
            throw new StartFailure(
                    failure.getMessage() + "; an instant before the end of the backup or after the end of the"
                            + " archived log cannot be restored",
                    failure);
        }
    }

    private void run(String database, String sql) throws SQLException {
        String role = LocalPostgres.SUPERUSER;
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), role, postgres.password(role));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
