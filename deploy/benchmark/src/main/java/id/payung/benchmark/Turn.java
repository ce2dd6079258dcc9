package id.payung.benchmark;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes turns with other programs of the machine, where {@code PAYUNG_BENCHMARK_LOCK} names a file to lock. */
final class Turn {

    private static final Optional<String> LOCK =
            Optional.ofNullable(System.getenv("PAYUNG_BENCHMARK_LOCK")).filter(file -> !file.isBlank());

    private Turn() {}

    static <T> T take(Supplier<T> work) {
        if (LOCK.isEmpty()) {
            return work.get();
        }
        try {
            // the lock of flock(1), which Java's own file locks do not meet: held until its input ends
            Process holder = new ProcessBuilder("flock", LOCK.get(), "sh", "-c", "echo held; cat >/dev/null").start();
            try {
                holder.inputReader().readLine();
                return work.get();
            } finally {
                holder.getOutputStream().close();
                holder.waitFor();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static void take(Runnable work) {
        take(() -> {
            work.run();
            return true;
        });
    }
}
