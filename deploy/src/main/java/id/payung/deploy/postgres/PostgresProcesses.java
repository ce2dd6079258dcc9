package id.payung.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The server processes that run programs of our own folder. Judged by the program and not by the pid alone: a pid may
 * have been given to somebody else since, and a zombie has no program.
 */
record PostgresProcesses(Path binaries, Path data) {
    private static final Duration STEP = Duration.ofMillis(50);

    /** The postmaster named in {@code postmaster.pid}, if it is alive and ours. */
    Optional<ProcessHandle> postmaster() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            if (lines.size() < 2 || !Path.of(lines.get(1)).toAbsolutePath().equals(data)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(this::isOurs);
        } catch (IOException | NumberFormatException noneOrHalfWritten) {
            return Optional.empty();
        }
    }

    boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(binaries))
                .isPresent();
    }

    /** Backends of a killed postmaster go on for a moment and hold its shared memory. */
    void awaitNone(Duration limit) throws InterruptedException {
        if (!noneWithin(limit)) {
            running().forEach(ProcessHandle::destroyForcibly);
            noneWithin(limit);
        }
    }

    /** To be called only where none of ours runs: a pid that is a zombie or a stranger's would stop the next start. */
    void forgetStalePid() throws IOException {
        Files.deleteIfExists(pidFile());
    }

    private boolean noneWithin(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(STEP.toMillis());
        }
        return true;
    }

    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
