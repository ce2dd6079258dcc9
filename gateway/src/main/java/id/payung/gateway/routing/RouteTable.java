package id.payung.gateway.routing;

import static id.payung.gateway.routing.Service.CLAIMS;
import static id.payung.gateway.routing.Service.ENROLLMENT;
import static id.payung.gateway.routing.Service.REPORTING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which path belongs to which service. Whole segments decide: {@code /v1/coverage} knows nothing of coverage checks. */
public final class RouteTable {

    /** The path of every service's own feed. */
    public static final String FEED_INSIDE = "/v1/events";

    /** The path of every service's own audit. */
    public static final String AUDIT_INSIDE = "/v1/audit";

    /** All routes, whether their service is running or not. */
    public static final List<Route> ROUTES = Stream.of(
                    plain(
                            ENROLLMENT,
                            "/v1/sponsors",
                            "/v1/enrollments",
                            "/v1/members",
                            "/v1/memberships",
                            "/v1/coverage-checks",
                            "/v1/bills",
                            "/v1/payments",
                            "/v1/renewals",
                            "/v1/regions",
                            "/v1/occupations",
                            "/v1/reviews",
                            "/v1/overlaps",
                            "/v1/rights-requests",
                            "/v1/webhooks"),
                    Stream.of(
                            Route.upload(ENROLLMENT, "/v1/rosters"),
                            Route.upload(ENROLLMENT, "/v1/memberships/imports"),
                            Route.feed(ENROLLMENT, "/v1/events/enrollment"),
                            Route.open(ENROLLMENT, "/v1/card-keys"),
                            Route.open(ENROLLMENT, "/v1/card-statuses"),
                            Route.open(ENROLLMENT, "/v1/card-verifications")),
                    plain(
                            CLAIMS,
                            "/v1/claims",
                            "/v1/benefit-simulations",
                            "/v1/payment-orders",
                            "/v1/scholarships",
                            "/v1/appeals"),
                    Stream.of(Route.batches(CLAIMS, "/v1/claim-events"), Route.feed(CLAIMS, "/v1/events/claims")),
                    plain(
                            REPORTING,
                            "/v1/coverage",
                            "/v1/figures",
                            "/v1/contributions",
                            "/v1/claims-statistics",
                            "/v1/gap",
                            "/v1/awards",
                            "/v1/freshness",
                            "/sdmx"),
                    Stream.of(Service.values()).map(service -> Route.named(service, AUDIT_INSIDE)))
            .flatMap(Function.identity())
            .toList();

    private static final int LONGEST_PREFIX_SEGMENTS = 3;

    private static final Map<String, Route> BY_PREFIX =
            ROUTES.stream().collect(Collectors.toUnmodifiableMap(Route::prefix, Function.identity()));

    private RouteTable() {}

    /** The route of a path that {@link RequestPath} has accepted. */
    public static Optional<Route> find(String path) {
        for (int end = endOfLongestPrefix(path); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Route route = BY_PREFIX.get(path.substring(0, end));
            if (route != null) {
                return route.covers(path) ? Optional.of(route) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int endOfLongestPrefix(String path) {
        int end = 0;
        for (int segment = 0; segment < LONGEST_PREFIX_SEGMENTS; segment++) {
            end = path.indexOf('/', end + 1);
            if (end < 0) {
                return path.length();
            }
        }
        return end;
    }

    private static Stream<Route> plain(Service service, String... prefixes) {
        return Stream.of(prefixes).map(prefix -> Route.to(service, prefix));
    }
}
