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
 * How many requests one caller may send: a subject, or an address that has not shown a token yet. Partners may ask less
 * often for people, by whatever call an answer differs with who is on file: that is how a register is copied.
 */
@Singleton
public class RateLimits {

    private static final long REMEMBERED_CALLERS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    /** A bucket of a day is full again after a day without a request. */
    private static final Duration FORGOTTEN_AFTER_A_DAY = Duration.ofHours(25);

    private static final Set<String> SEARCHES =
            Set.of("/v1/members/search", "/v1/coverage-checks", "/v1/enrollments", "/v1/card-verifications");
    private static final String ROSTERS = "/v1/rosters";

    private final RateLimit everything;
    private final RateLimit searches;
    private final RateLimit searchesOfADay;
    private final Cache<String, Bucket> bySubject = buckets(FORGOTTEN_AFTER);
    private final Cache<String, Bucket> byAddress = buckets(FORGOTTEN_AFTER);
    private final Cache<String, Bucket> searchesByClient = buckets(FORGOTTEN_AFTER);
    private final Cache<String, Bucket> searchesOfADayByClient = buckets(FORGOTTEN_AFTER_A_DAY);

    RateLimits(GatewayConfig config) {
        GatewayConfig.RateLimit limits = config.rateLimit();
        everything = RateLimit.perSecond("default", limits.perSecond(), limits.burst());
        searches = RateLimit.perSecond("search", limits.searchesPerSecond(), limits.searchesBurst());
        searchesOfADay = RateLimit.perDay("search-day", limits.searchesPerDay());
    }

    /** Counts a request of somebody unknown. */
    public void countStranger(Exchange exchange) {
        String address = exchange.request().remoteAddress().hostAddress();
        ConsumptionProbe probe = take(everything, byAddress, address);
        everything.describe(probe, exchange.response().headers());
        refuseWithout(probe);
    }

    /** Counts a request of a known caller. */
    public void count(Exchange exchange, Caller caller) {
        ConsumptionProbe probe = take(everything, bySubject, caller.subject());
        everything.describe(probe, exchange.response().headers());
        refuseWithout(probe);
        if (caller.is("partner") && asksForPeople(exchange)) {
            countSearch(exchange, caller.client());
        }
    }

    private void countSearch(Exchange exchange, String client) {
        ConsumptionProbe now = take(searches, searchesByClient, client);
        searches.describe(now, exchange.response().headers());
        refuseWithout(now);
        ConsumptionProbe today = take(searchesOfADay, searchesOfADayByClient, client);
        searchesOfADay.describeToo(today, exchange.response().headers());
        refuseWithout(today);
    }

    private static boolean asksForPeople(Exchange exchange) {
        if (exchange.request().method() != HttpMethod.POST) {
            return false;
        }
        boolean trial = ROSTERS.equals(exchange.path()) && exchange.request().getParam("dryRun") != null;
        return trial || SEARCHES.contains(exchange.path());
    }

    private static ConsumptionProbe take(RateLimit limit, Cache<String, Bucket> buckets, String key) {
        return buckets.get(key, unseen -> limit.newBucket()).tryConsumeAndReturnRemaining(1);
    }

    private static void refuseWithout(ConsumptionProbe probe) {
        if (!probe.isConsumed()) {
            String seconds = Long.toString(RateLimit.retryAfterSeconds(probe));
            throw CommonProblems.TOO_MANY_REQUESTS.refusal().withHeaders(Map.of("Retry-After", seconds));
        }
    }

    private static Cache<String, Bucket> buckets(Duration forgottenAfter) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED_CALLERS)
                .expireAfterAccess(forgottenAfter)
                .build();
    }
}
