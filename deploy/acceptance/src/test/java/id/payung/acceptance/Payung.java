package id.payung.acceptance;

import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import id.payung.deploy.service.PidFile;
import id.payung.deploy.service.Readiness;
import id.payung.deploy.token.Token;
import id.payung.deploy.token.TokenMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole packaged system, started and stopped by the launcher that users have, in a home folder and on ports of its
 * own. The folder stays under {@code target} when a run fails, with the logs.
 */
final class Payung implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    static final Path PROJECT = Path.of(System.getProperty("payung.project", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final String START = "id.payung.deploy.Start";
    static final Path WORK = Path.of(System.getProperty("payung.work", "target"));

    private final Ports ports;
    private final Home home;
    private final Map<String, String> more;
    private Process launcher;

    private Payung(Home home, Ports ports, Map<String, String> more) throws IOException {
        this.home = home;
        this.ports = ports;
        this.more = new HashMap<>(more);
        this.launcher = launch(START, PROJECT.toString(), home.root().toString());
    }

    /** Returns when everything is ready. */
    static Payung start() {
        return start(Map.of());
    }

    /** @param more settings of its own, such as an issuer of tokens */
    static Payung start(Map<String, String> more) {
        return start(Ports.free(), more);
    }

    /** @param ports chosen before, where others must know the address first */
    static Payung start(Ports ports, Map<String, String> more) {
        try {
            Files.createDirectories(WORK);
            Payung payung = new Payung(Home.at(Files.createTempDirectory(WORK.toAbsolutePath(), "home-")), ports, more);
            payung.awaitReady();
            return payung;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI gateway() {
        return URI.create(scheme() + "://127.0.0.1:" + ports.gateway());
    }

    /** The port of enrollment-service itself, which nobody but the gateway is to reach. */
    URI enrollment() {
        return URI.create(scheme() + "://127.0.0.1:" + ports.enrollment());
    }

    /** The port of claims-service itself. */
    URI claims() {
        return URI.create(scheme() + "://127.0.0.1:" + ports.claims());
    }

    private String scheme() {
        return more.containsKey("PAYUNG_GATEWAY_TLS_CERT") ? "https" : "http";
    }

    /** What only the operator sees of each service: metrics and health, on ports of their own. */
    List<URI> managementPages() {
        return IntStream.of(ports.enrollment(), ports.claims(), ports.reporting(), ports.gateway())
                .mapToObj(port -> "http://127.0.0.1:" + (port + Ports.MANAGEMENT_OFFSET))
                .flatMap(address -> Stream.of(address + "/q/metrics", address + "/q/health"))
                .map(URI::create)
                .toList();
    }

    /** Signs tokens with the key that this system trusts. */
    TokenMaker tokens() {
        return Token.local(home, new Settings(Map.of()));
    }

    /** Where the system keeps its data, logs and pids. */
    Home home() {
        return home;
    }

    /** The process of the enrollment-service that runs now. */
    ProcessHandle enrollmentService() {
        return service("enrollment");
    }

    /** The process of the claims-service that runs now. */
    ProcessHandle claimsService() {
        return service("claims");
    }

    /** The process of the reporting-service that runs now. */
    ProcessHandle reportingService() {
        return service("reporting");
    }

    /** The processes of all services that run now, in the order of {@link #managementPages()}. */
    List<ProcessHandle> services() {
        return Stream.of("enrollment", "claims", "reporting", "gateway")
                .map(this::service)
                .toList();
    }

    /** Asks services by the names of their logs to end; the launcher starts them anew. Returns when those are ready. */
    void restart(List<String> names) {
        Map<String, ProcessHandle> before = new HashMap<>();
        names.forEach(name -> before.put(name, service(name)));
        before.values().forEach(ProcessHandle::destroy);
        before.forEach((name, old) -> Waiting.until(
                START_LIMIT,
                name + " to be ready again",
                () -> isAnother(name, old) && new Readiness().isUp(health(name))));
    }

    private boolean isAnother(String name, ProcessHandle before) {
        return new PidFile(home.run().resolve(name + ".pid"))
                .running()
                .filter(now -> now.pid() != before.pid())
                .isPresent();
    }

    private URI health(String name) {
        int instance = name.endsWith("-2") ? 10 : 0;
        int port =
                switch (name.replace("-2", "")) {
                    case "enrollment" -> ports.enrollment();
                    case "claims" -> ports.claims();
                    default -> ports.reporting();
                };
        return URI.create("http://127.0.0.1:" + (port + instance + Ports.MANAGEMENT_OFFSET) + "/q/health/ready");
    }

    private ProcessHandle service(String name) {
        return new PidFile(home.run().resolve(name + ".pid"))
                .running()
                .orElseThrow(() -> new IllegalStateException(name + "-service does not run"));
    }

    /** The postmaster that runs now; never one of another folder. */
    ProcessHandle postmaster() {
        try {
            long pid = Long.parseLong(Files.readAllLines(home.postgresData().resolve("postmaster.pid"))
                    .get(0)
                    .trim());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .command()
                            .filter(command -> Path.of(command).startsWith(home.binaries()))
                            .isPresent())
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops everything as {@code deploy/stop} does; the data stays. */
    void stop() throws IOException {
        try {
            launch("id.payung.deploy.Stop", home.root().toString()).waitFor();
            if (!launcher.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new IllegalStateException("The launcher did not stop, see " + home.logs());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes a setting; it holds from the next start. */
    void set(String variable, String value) {
        more.put(variable, value);
    }

    int databasePort() {
        return ports.postgres();
    }

    /** Starts it again where it was stopped; returns when everything is ready. */
    void startAgain() throws IOException {
        // of the run before; the launcher takes it away only once it runs
        Files.deleteIfExists(home.run().resolve("ready"));
        launcher = launch(START, PROJECT.toString(), home.root().toString());
        awaitReady();
    }

    @Override
    public void close() throws IOException {
        stop();
        clear();
    }

    /** Leaves the logs alone of one that was stopped. */
    void clear() throws IOException {
        Folders.delete(home.postgresData());
        Folders.delete(home.binaries());
    }

    private void awaitReady() throws IOException {
        Path ready = home.run().resolve("ready");
        Waiting.until(START_LIMIT, "the system to start, see " + home.logs(), () -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("The launcher ended: " + Files.readString(launcherLog()));
            }
            return Files.exists(ready);
        });
    }

    /** How a command of {@code deploy/} ended. */
    record Finished(int exitCode, String output) {}

    /** Runs a command of {@code deploy/} to its end, as its script does. */
    Finished run(String mainClass, String... arguments) {
        try {
            Path output = Files.createTempFile(home.logs(), "command", ".log");
            Process process = command(mainClass, output, arguments).start();
            return new Finished(process.waitFor(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a command of {@code deploy/} whose words go into a file. */
    Process begin(String mainClass, Path output, String... arguments) {
        try {
            return command(mainClass, output, arguments).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(String mainClass, String... arguments) throws IOException {
        return command(mainClass, launcherLog(), arguments).start();
    }

    private ProcessBuilder command(String mainClass, Path output, String... arguments) {
        Path deploy = PROJECT.resolve("deploy/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                deploy.resolve("deploy.jar") + ":" + deploy.resolve("lib") + "/*",
                mainClass));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        // what the developer set for a system of their own must not reach this one
        builder.environment().keySet().removeIf(name -> name.startsWith("PAYUNG_"));
        builder.environment().putAll(environment());
        builder.environment().putAll(more);
        return builder;
    }

    private Map<String, String> environment() {
        return Map.of(
                "PAYUNG_POSTGRES_PORT", Integer.toString(ports.postgres()),
                "PAYUNG_ENROLLMENT_PORT", Integer.toString(ports.enrollment()),
                "PAYUNG_CLAIMS_PORT", Integer.toString(ports.claims()),
                "PAYUNG_REPORTING_PORT", Integer.toString(ports.reporting()),
                "PAYUNG_GATEWAY_PORT", Integer.toString(ports.gateway()));
    }

    private Path launcherLog() {
        return home.logs().resolve("launcher.log");
    }
}
