package id.payung.platform.subscription;

import id.payung.platform.time.WorkClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/**
 * How far behind its feed a reader is, as metrics: {@code payung.subscription.lag} in seconds, 0 while it waits at the
 * end of the feed and nothing on an instance that has no turn; {@code payung.subscription.events} and
 * {@code payung.subscription.failures}.
 */
final class FeedLag {

    private final WorkClock clock;
    private final Counter events;
    private final Counter failures;
    private volatile boolean reading;
    private volatile boolean atTheEnd;
    private volatile Instant readUntil;

    FeedLag(MeterRegistry registry, WorkClock clock, String source) {
        this.clock = clock;
        this.readUntil = clock.now();
        this.events = registry.counter("payung.subscription.events", "source", source);
        this.failures = registry.counter("payung.subscription.failures", "source", source);
        Gauge.builder("payung.subscription.lag", this, FeedLag::seconds)
                .baseUnit("seconds")
                .tag("source", source)
                .register(registry);
    }

    /** @param until everything that the feed told by then was worked on */
    void worked(int count, Instant until, boolean end) {
        events.increment(count);
        readUntil = until;
        atTheEnd = end;
        reading = true;
    }

    void failed() {
        failures.increment();
        atTheEnd = false;
        reading = true;
    }

    void standsBy() {
        reading = false;
    }

    private double seconds() {
        if (!reading) {
            return Double.NaN;
        }
        return atTheEnd ? 0 : Duration.between(readUntil, clock.now()).toMillis() / 1000.0;
    }
}
