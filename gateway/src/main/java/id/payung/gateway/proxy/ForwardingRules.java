package id.payung.gateway.proxy;

import id.payung.gateway.GatewayConfig;
import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.limit.BodyLimits;
import id.payung.gateway.routing.Route;
import id.payung.platform.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.Body;
import jakarta.inject.Singleton;

/** What holds for every request that is forwarded: its limits and its new address. */
@Singleton
class ForwardingRules {

    private final Vertx vertx;
    private final GatewayConfig.Timeout timeout;
    private final BodyLimits limits;

    ForwardingRules(Vertx vertx, GatewayConfig config, BodyLimits limits) {
        this.vertx = vertx;
        this.timeout = config.timeout();
        this.limits = limits;
    }

    String upstreamUri(Exchange exchange) {
        String path = route(exchange).upstreamPath(exchange.path());
        String query = exchange.request().query();
        return query == null ? path : path + "?" + query;
    }

    MeasuredBody measure(Exchange exchange, Body body, Runnable onTooLarge) {
        return new MeasuredBody(body.stream(), limits.bytes(route(exchange)), onTooLarge);
    }

    ProblemException tooLarge(Exchange exchange) {
        return limits.exceeded(route(exchange));
    }

    Watch watch(MeasuredBody body, Watch.Consequences consequences) {
        return new Watch(vertx, timeout, body, consequences);
    }

    private static Route route(Exchange exchange) {
        return exchange.route().orElseThrow();
    }
}
