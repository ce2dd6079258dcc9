package id.payung.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Remembers for a moment that enrollment-service did not answer, so that not every sender waits for that again. */
@ApplicationScoped
class EnrollmentReach {

    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private volatile boolean away;
    private volatile long awayAt;

    void lost() {
        awayAt = System.nanoTime();
        away = true;
    }

    /** Answers whether it was away until now. */
    boolean found() {
        boolean was = away;
        away = false;
        return was;
    }

    boolean isBetterLeftAlone() {
        return away && System.nanoTime() - awayAt < PAUSE_NANOS;
    }
}
