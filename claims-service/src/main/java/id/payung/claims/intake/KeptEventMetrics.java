package id.payung.claims.intake;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How many events wait for what, and since when the oldest of them does. */
@ApplicationScoped
class KeptEventMetrics {

    private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

    private final Database database;
    private final WorkClock clock;
    private final Map<WaitsFor, AtomicLong> counts = new EnumMap<>(WaitsFor.class);
    private final Map<WaitsFor, AtomicLong> oldest = new EnumMap<>(WaitsFor.class);
    private long lookedAt = System.nanoTime() - PAUSE_NANOS;

    KeptEventMetrics(Database database, WorkClock clock, MeterRegistry registry) {
        this.database = database;
        this.clock = clock;
        for (WaitsFor what : WaitsFor.values()) {
            gauge(registry, "payung.claim.events.kept", what, counts);
            gauge(registry, "payung.claim.events.kept.oldest.seconds", what, oldest);
        }
    }

    /** Counts anew, at most every ten seconds. */
    synchronized void look() {
        if (System.nanoTime() - lookedAt < PAUSE_NANOS) {
            return;
        }
        lookedAt = System.nanoTime();
        Instant now = clock.now();
        Map<WaitsFor, long[]> found = new EnumMap<>(WaitsFor.class);
        database.list(
                "select waits_for, count(*), min(received_at) from claim_event where state = 'KEPT' group by waits_for",
                row -> found.put(WaitsFor.valueOf(row.getString(1)), new long[] {
                    row.getLong(2),
                    Duration.between(row.getTimestamp(3).toInstant(), now).toSeconds()
                }));
        for (WaitsFor what : WaitsFor.values()) {
            long[] values = found.getOrDefault(what, new long[] {0, 0});
            counts.get(what).set(values[0]);
            oldest.get(what).set(values[1]);
        }
    }

    private static void gauge(MeterRegistry registry, String name, WaitsFor what, Map<WaitsFor, AtomicLong> values) {
        AtomicLong value = new AtomicLong();
        values.put(what, value);
        Gauge.builder(name, value, AtomicLong::get)
                .tag("waits_for", what.name())
                .register(registry);
    }
}
