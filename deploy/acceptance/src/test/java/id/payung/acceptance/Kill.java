package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/** {@code kill -9}, and the launcher that starts the victim again. */
final class Kill {

    private static final Duration RESTART_LIMIT = Duration.ofMinutes(1);

    private Kill() {}

    static void andAwaitRestart(Supplier<ProcessHandle> victim) {
        andAwaitRestart(victim, () -> {});
    }

    /** @param whileDown what is to be looked at before the victim can go on */
    static void andAwaitRestart(Supplier<ProcessHandle> victim, Runnable whileDown) {
        ProcessHandle process = victim.get();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
        whileDown.run();
        Waiting.until(RESTART_LIMIT, "the launcher to start it again", () -> {
            try {
                return victim.get().pid() != process.pid();
            } catch (IllegalStateException | java.io.UncheckedIOException notYet) {
                return false;
            }
        });
    }
}
