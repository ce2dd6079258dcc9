package id.payung.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One named policy, and its headers in the syntax of draft-ietf-httpapi-ratelimit-headers (structured fields). */
final class RateLimit {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence REMAINING = HttpHeaders.createOptimized("RateLimit");

    private final long amount;
    private final Duration period;
    private final long burst;
    private final String policy;
    private final String remainingPrefix;

    private RateLimit(String name, long amount, Duration period, long burst) {
        this.amount = amount;
        this.period = period;
        this.burst = burst;
        // a full bucket refills in this window
        long window = Math.max(1, (burst * period.toSeconds() + amount - 1) / amount);
        this.policy = "\"" + name + "\";q=" + burst + ";w=" + window;
        this.remainingPrefix = "\"" + name + "\";r=";
    }

    static RateLimit perSecond(String name, long perSecond, long burst) {
        return new RateLimit(name, perSecond, Duration.ofSeconds(1), burst);
    }

    static RateLimit perDay(String name, long perDay) {
        return new RateLimit(name, perDay, Duration.ofDays(1), perDay);
    }

    Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(amount, period))
                .build();
    }

    /** Says what is left; instead of what a wider limit said. */
    void describe(ConsumptionProbe probe, MultiMap answer) {
        answer.set(POLICY, policy);
        answer.set(REMAINING, remaining(probe));
    }

    /** Says what is left, beside what another limit said. */
    void describeToo(ConsumptionProbe probe, MultiMap answer) {
        answer.set(POLICY, answer.get(POLICY) + ", " + policy);
        answer.set(REMAINING, answer.get(REMAINING) + ", " + remaining(probe));
    }

    private String remaining(ConsumptionProbe probe) {
        return remainingPrefix + probe.getRemainingTokens() + ";t=" + roundedUp(probe.getNanosToWaitForReset());
    }

    static long retryAfterSeconds(ConsumptionProbe probe) {
        return Math.max(1, roundedUp(probe.getNanosToWaitForRefill()));
    }

    private static long roundedUp(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
