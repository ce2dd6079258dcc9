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

    private final long perSecond;
    private final long burst;
    private final CharSequence policy;
    private final String remainingPrefix;

    RateLimit(String name, long perSecond, long burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        // a full bucket refills in this window
        long window = Math.max(1, (burst + perSecond - 1) / perSecond);
        this.policy = HttpHeaders.createOptimized("\"" + name + "\";q=" + burst + ";w=" + window);
        this.remainingPrefix = "\"" + name + "\";r=";
    }

    Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    void describe(ConsumptionProbe probe, MultiMap answer) {
        long secondsUntilFull = roundedUp(probe.getNanosToWaitForReset());
        answer.set(POLICY, policy);
        answer.set(REMAINING, remainingPrefix + probe.getRemainingTokens() + ";t=" + secondsUntilFull);
    }

    static long retryAfterSeconds(ConsumptionProbe probe) {
        return Math.max(1, roundedUp(probe.getNanosToWaitForRefill()));
    }

    private static long roundedUp(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
