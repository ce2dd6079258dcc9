package id.payung.gateway;

import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.routing.Route;
import id.payung.gateway.routing.RouteTable;
import id.payung.gateway.upstream.Upstreams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One timer for each route and class of status, and a line at DEBUG: the route's template, never what stands behind it. */
@Singleton
class RequestRecord {

    private static final Logger LOG = Logger.getLogger("id.payung.gateway.access");
    private static final int STATUS_CLASSES = 6;
    private static final String NO_ROUTE = "none";

    private final MeterRegistry registry;
    private final Map<Route, Timer[]> timers = new IdentityHashMap<>();
    private final Timer[] withoutRoute;

    RequestRecord(MeterRegistry registry, Upstreams upstreams) {
        this.registry = registry;
        RouteTable.ROUTES.forEach(route -> timers.put(route, timers(route.prefix())));
        withoutRoute = timers(NO_ROUTE);
        upstreams.all().forEach((service, upstream) -> Gauge.builder(
                        "payung.gateway.circuits.open", upstream, u -> u.openCircuits())
                .tag("service", service.label())
                .register(registry));
    }

    void whenDone(Exchange exchange) {
        exchange.response().endHandler(sent -> record(exchange));
    }

    private void record(Exchange exchange) {
        long nanos = System.nanoTime() - exchange.startedNanos();
        int status = exchange.response().getStatusCode();
        Timer[] ofRoute = exchange.route().map(timers::get).orElse(withoutRoute);
        ofRoute[Math.min(status / 100, STATUS_CLASSES - 1)].record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isDebugEnabled()) {
            LOG.debugf(
                    "%s %s %d %d ms %s trace %s",
                    exchange.request().method().name(),
                    exchange.route().map(Route::prefix).orElse(NO_ROUTE),
                    status,
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    exchange.id().value(),
                    exchange.traceId());
        }
    }

    private Timer[] timers(String route) {
        Timer[] byStatusClass = new Timer[STATUS_CLASSES];
        for (int statusClass = 0; statusClass < STATUS_CLASSES; statusClass++) {
            byStatusClass[statusClass] = Timer.builder("payung.gateway.requests")
                    .tag("route", route)
                    .tag("status", statusClass + "xx")
                    .register(registry);
        }
        return byStatusClass;
    }
}
