package id.payung.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What others would have built: Spring Boot and JPA over the same tables, in a database of its own. */
final class Twin implements AutoCloseable {

    static final String ADDRESS = "http://127.0.0.1:18090";

    private static final int PORT = 18_090;
    private static final String NAME = "payung_twin";
    private static final int MOST_TRIES = 600;
    private static final int PAUSE_MILLIS = 100;
    private static final int STOP_SECONDS = 20;

    private final Psql database;
    private final Process process;

    private Twin(Psql database, Process process) {
        this.database = database;
        this.process = process;
    }

    static Path jar(Path project) {
        return project.resolve("deploy/benchmark/twin/target/twin.jar");
    }

    /** Starts it with the heap and the garbage collector of enrollment-service; returns when it listens. */
    static Twin start(Path project, Payung payung, SourceSql sources) {
        Psql database = RawDatabase.empty(NAME, payung, sources);
        database.value("insert into sponsor (sponsor_id, code, name, kind, fund)" + " values (gen_random_uuid(), '"
                + Payung.SPONSOR + "', 'Benchmark', 'PROVINCE', 'APBD')");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "java",
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-jar",
                        jar(project).toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(payung.home().resolve("twin.log").toFile()));
        builder.environment().put("SERVER_PORT", Integer.toString(PORT));
        builder.environment()
                .put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + NAME);
        builder.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        builder.environment()
                .put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLICKEYLOCATION", "file:" + payung.publicKey());
        try {
            Twin twin = new Twin(database, builder.start());
            twin.awaitOpen();
            return twin;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Psql database() {
        return database;
    }

    private void awaitOpen() throws IOException {
        for (int attempt = 0; attempt < MOST_TRIES && process.isAlive(); attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", PORT));
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        close();
        throw new IllegalStateException("The twin does not start");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
