package id.payung.deploy.service;

import id.payung.deploy.StartFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A service as a child process. Its pid is remembered on disk, so that the next launcher finds what this one left. */
public final class ServiceProcess {
    /** Quarkus finishes the requests under way first. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final ServiceSpec spec;
    private final PidFile pidFile;
    private final LogFile log;
    private final RestartPolicy policy;
    private Process process;
    private long startedAt;
    private long nextStart;

    public ServiceProcess(ServiceSpec spec, Path runFolder) {
        this(spec, runFolder, RestartPolicy.standard());
    }

    ServiceProcess(ServiceSpec spec, Path runFolder, RestartPolicy policy) {
        this.policy = policy;
        this.spec = spec;
        this.pidFile = new PidFile(runFolder.resolve(spec.name() + ".pid"));
        this.log = new LogFile(spec.log());
    }

    public ServiceSpec spec() {
        return spec;
    }

    public LogFile log() {
        return log;
    }

    /** Stops what an earlier launcher left behind under this name. */
    public static void stopOrphan(Path runFolder, String name) throws IOException, InterruptedException {
        new PidFile(runFolder.resolve(name + ".pid")).stop(STOP_LIMIT);
    }

    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(spec.command())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(spec.log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        process = builder.start();
        pidFile.write(process.toHandle());
        startedAt = System.nanoTime();
        nextStart = 0;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    /**
     * Looks after it: to be called again and again.
     *
     * @return a line for the console when it was found dead
     * @throws StartFailure if it died too often
     */
    public Optional<String> tend() throws IOException {
        if (isAlive()) {
            return Optional.empty();
        }
        if (nextStart == 0) {
            return Optional.of(planRestart());
        }
        if (System.nanoTime() >= nextStart) {
            start();
        }
        return Optional.empty();
    }

    public void stop() throws IOException, InterruptedException {
        pidFile.stop(STOP_LIMIT);
    }

    private String planRestart() {
        Duration pause = policy.afterDeath(Duration.ofNanos(System.nanoTime() - startedAt))
                .orElseThrow(() -> new StartFailure(spec.name() + " died " + RestartPolicy.QUICK_DEATHS_LIMIT
                        + " times in a row soon after its start and is given up, see " + spec.log()));
        nextStart = System.nanoTime() + pause.toNanos();
        return spec.name() + " died (exit code " + exitCode() + "); starting it again";
    }
}
