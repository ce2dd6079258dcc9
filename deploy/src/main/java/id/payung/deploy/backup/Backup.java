package id.payung.deploy.backup;

import id.payung.deploy.Console;
import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import id.payung.deploy.StartFailure;
import id.payung.deploy.postgres.LocalPostgres;
import id.payung.deploy.postgres.LogArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The command {@code deploy/backup}: a base backup of the local PostgreSQL while everything runs, as PostgreSQL's own
 * manual describes it for tools ("Making a Base Backup Using the Low Level API").
 */
public final class Backup {
    private static final int WRONG_USAGE = 2;

    private final Console console;
    private final LocalPostgres postgres;
    private final DataFolder data;

    private Backup(Console console, Home home, LocalPostgres postgres) {
        this.console = console;
        this.postgres = postgres;
        this.data = new DataFolder(home.postgresData());
    }

    /** Arguments: the home folder, the folder to make. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: deploy/backup FOLDER");
            System.exit(WRONG_USAGE);
        }
        Console console = new Console(System.out);
        try {
            Home home = Home.at(Path.of(arguments[0]));
            Settings settings = new Settings(System.getenv());
            LogArchive.of(settings)
                    .orElseThrow(() -> new StartFailure("PAYUNG_ARCHIVE is not set: a backup is worth nothing without"
                            + " the archived log; set it and start again"));
            new Backup(console, home, new LocalPostgres(home, settings))
                    .into(Path.of(arguments[1]).toAbsolutePath());
        } catch (StartFailure | IOException | SQLException failure) {
            console.say("Payung: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void into(Path folder) throws IOException, SQLException {
        if (Files.exists(folder)) {
            throw new StartFailure(folder + " exists already");
        }
        Instant begin = Instant.now();
        // a folder of this name is a whole backup: an interrupted one keeps another name
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        DataFolder.delete(unfinished);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            requireArchive(statement);
            statement.execute("select pg_backup_start('payung', true)");
            data.copyTo(unfinished);
            String label = finish(statement);
            DataFolder.write(unfinished.resolve("backup_label"), label);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        console.say("backup in " + folder + ", " + Console.seconds(Duration.between(begin, Instant.now()))
                + "; keep the keysets elsewhere: without them it cannot be read");
    }

    private Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection(
                    postgres.jdbcUrl(LocalPostgres.SUPERUSER),
                    LocalPostgres.SUPERUSER,
                    postgres.password(LocalPostgres.SUPERUSER));
        } catch (SQLException unreachable) {
            throw new StartFailure("PostgreSQL does not answer: start Payung first, with deploy/start", unreachable);
        }
    }

    private static void requireArchive(Statement statement) throws SQLException {
        try (ResultSet mode = statement.executeQuery("show archive_mode")) {
            if (!mode.next() || !"on".equals(mode.getString(1))) {
                throw new StartFailure(
                        "the running PostgreSQL archives no log: start Payung again with PAYUNG_ARCHIVE");
            }
        }
    }

    /** Waits until the log that the backup needs is archived. */
    private static String finish(Statement statement) throws SQLException {
        try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
            end.next();
            return end.getString(1);
        }
    }
}
