package id.payung.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.gateway.GatewayConfig;
import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.token.Caller;
import id.payung.platform.problem.CommonProblems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How many requests one caller may send: a subject, or an address that has not shown a token yet. Partners may search
 * for people less often, because searching is how a register is copied.
 */
@Singleton
public class RateLimits {

    private static final long REMEMBERED_CALLERS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final Set<String> SEARCHES = Set.of("/v1/members/search", "/v1/coverage-checks");

    private final RateLimit everything;
    private final RateLimit searches;
    private final Cache<String, Bucket> bySubject = buckets();
    private final Cache<String, Bucket> byAddress = buckets();
    private final Cache<String, Bucket> searchesBySubject = buckets();

    RateLimits(GatewayConfig config) {
        everything = new RateLimit(
                "default", config.rateLimit().perSecond(), config.rateLimit().burst());
        searches = new RateLimit(
                "search",
                config.rateLimit().searchesPerSecond(),
                config.rateLimit().searchesBurst());
    }

    /** Counts a request of somebody unknown. */
    public void countStranger(Exchange exchange) {
        count(
                exchange,
                everything,
                byAddress,
                exchange.request().remoteAddress().hostAddress());
    }

    /** Counts a request of a known caller. */
    public void count(Exchange exchange, Caller caller) {
        count(exchange, everything, bySubject, caller.subject());
        if (exchange.request().method() == HttpMethod.POST
                && SEARCHES.contains(exchange.path())
                && caller.is("partner")) {
            count(exchange, searches, searchesBySubject, caller.subject());
        }
    }

    private static void count(Exchange exchange, RateLimit limit, Cache<String, Bucket> buckets, String key) {
        Bucket bucket = buckets.get(key, unseen -> limit.newBucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        limit.describe(probe, exchange.response().headers());
        if (!probe.isConsumed()) {
            String seconds = Long.toString(RateLimit.retryAfterSeconds(probe));
            throw CommonProblems.TOO_MANY_REQUESTS.refusal().withHeaders(Map.of("Retry-After", seconds));
        }
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED_CALLERS)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }
}
