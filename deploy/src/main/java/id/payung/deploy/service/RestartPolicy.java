package id.payung.deploy.service;

import java.time.Duration;
import java.util.Optional;

/** When a process that died is started again: at once, then ever later; not for ever if it keeps dying young. */
final class RestartPolicy {
    static final int QUICK_DEATHS_LIMIT = 6;
    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Duration firstPause;
    private int quickDeaths;

    RestartPolicy(Duration firstPause) {
        this.firstPause = firstPause;
    }

    static RestartPolicy standard() {
        return new RestartPolicy(FIRST_PAUSE);
    }

    /** The pause before the next start; empty: give up. */
    Optional<Duration> afterDeath(Duration lifetime) {
        quickDeaths = lifetime.compareTo(QUICK) < 0 ? quickDeaths + 1 : 1;
        return quickDeaths > QUICK_DEATHS_LIMIT
                ? Optional.empty()
                : Optional.of(firstPause.multipliedBy(1L << (quickDeaths - 1)));
    }
}
