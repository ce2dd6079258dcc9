package id.payung.deploy.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by pid and start time, so that a stranger who got the same pid later is left in peace. */
public record PidFile(Path file) {
    private static final Duration STEP = Duration.ofMillis(50);

    public void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + started(process) + "\n");
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The remembered process if it still runs. */
    public Optional<ProcessHandle> running() {
        try {
            String[] parts = Files.readString(file).trim().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> runs(process)
                            && parts.length == 2
                            && started(process).equals(parts[1]));
        } catch (IOException | NumberFormatException noneOrHalfWritten) {
            return Optional.empty();
        }
    }

    /** Asks it to end, and insists after a while. Does nothing if it does not run. */
    public void stop(Duration patience) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = running();
        if (process.isPresent()) {
            process.get().destroy();
            if (!endedWithin(patience)) {
                process.get().destroyForcibly();
                endedWithin(patience);
            }
        }
        delete();
    }

    /** Waits for the end of the remembered process. */
    public boolean endedWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (running().isPresent()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(STEP.toMillis());
        }
        return true;
    }

    /** A zombie has a pid and a start time but no program any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
