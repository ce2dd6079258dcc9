package id.payung.platform.subscription;

import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time up to a limit, never all readers at the same moment. */
final class Backoff {

    private static final long FIRST_MILLIS = 500;
    private static final long MOST_MILLIS = 30_000;

    private final RandomGenerator random;
    private long ceiling = FIRST_MILLIS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half and all of the present limit, which then doubles. */
    long nextMillis() {
        long millis = random.nextLong(ceiling / 2, ceiling + 1);
        ceiling = Math.min(MOST_MILLIS, ceiling * 2);
        return millis;
    }

    void succeeded() {
        ceiling = FIRST_MILLIS;
    }
}
