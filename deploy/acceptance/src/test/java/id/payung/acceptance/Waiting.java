package id.payung.acceptance;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what comes by itself, but not for ever. */
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {}

    /** Returns once the condition holds; fails after the limit. */
    static void until(Duration limit, String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Waited " + limit + " in vain for " + what);
                }
                Thread.sleep(STEP.toMillis());
            }
        } catch (RuntimeException known) {
            throw known;
        } catch (Exception e) {
            throw new IllegalStateException("While waiting for " + what, e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
