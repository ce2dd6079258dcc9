package id.payung.gateway;

import id.payung.gateway.apidoc.ApiPage;
import id.payung.gateway.audit.AuditOfAll;
import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.exchange.RequestTrace;
import id.payung.gateway.health.HealthPage;
import id.payung.gateway.limit.RateLimits;
import id.payung.gateway.page.AnalystPage;
import id.payung.gateway.proxy.ServiceProxy;
import id.payung.gateway.routing.Route;
import id.payung.gateway.routing.RouteTable;
import id.payung.gateway.token.Caller;
import id.payung.gateway.token.TokenCheck;
import id.payung.gateway.upstream.Upstream;
import id.payung.gateway.upstream.Upstreams;
import id.payung.platform.problem.CommonProblems;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides what becomes of a request: refused, answered here, or passed on. */
@Singleton
class Reception {

    private final RequestShape shape;
    private final HealthPage health;
    private final ApiPage api;
    private final AnalystPage page;
    private final AuditOfAll audit;
    private final Upstreams upstreams;
    private final TokenCheck tokens;
    private final RateLimits limits;
    private final ServiceProxy proxy;

    Reception(
            RequestShape shape,
            HealthPage health,
            ApiPage api,
            AnalystPage page,
            AuditOfAll audit,
            Upstreams upstreams,
            TokenCheck tokens,
            RateLimits limits,
            ServiceProxy proxy) {
        this.shape = shape;
        this.health = health;
        this.api = api;
        this.page = page;
        this.audit = audit;
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.limits = limits;
        this.proxy = proxy;
    }

    void receive(Exchange exchange) {
        shape.check(exchange);
        if (HealthPage.PATH.equals(exchange.path())) {
            limits.countStranger(exchange);
            health.answer(exchange);
        } else if (ApiPage.covers(exchange.path())) {
            limits.countStranger(exchange);
            api.answer(exchange);
        } else if (AnalystPage.covers(exchange.path())) {
            limits.countStranger(exchange);
            page.answer(exchange);
        } else if (AuditOfAll.PATH.equals(exchange.path())) {
            receiveForAudit(exchange);
        } else {
            receiveForService(exchange);
        }
    }

    private void receiveForAudit(Exchange exchange) {
        limits.countStranger(exchange);
        exchange.request().pause();
        tokens.verify(exchange.request().getHeader("authorization"))
                .<Void>map(caller -> {
                    audit.answer(exchange, caller);
                    return null;
                })
                .onFailure(failure -> Answer.failure(exchange, failure));
    }

    private void receiveForService(Exchange exchange) {
        Route route = RouteTable.find(exchange.path()).orElseThrow(CommonProblems.NOT_FOUND::refusal);
        Upstream upstream = upstreams.of(route.service()).orElseThrow(CommonProblems.NOT_FOUND::refusal);
        exchange.follow(route);
        RequestTrace.tell(exchange, route);
        if (route.open()) {
            admitStranger(exchange, route, upstream);
            return;
        }
        String authorization = exchange.request().getHeader("authorization");
        Optional<Caller> known = tokens.remembered(authorization);
        if (known.isPresent()) {
            admit(exchange, known.get(), route, upstream);
        } else {
            verify(exchange, authorization, route, upstream);
        }
    }

    /** Whatever token was sent along does not matter here and goes no further. */
    private void admitStranger(Exchange exchange, Route route, Upstream upstream) {
        limits.countStranger(exchange);
        exchange.request().headers().remove("authorization");
        shape.checkBody(exchange, route);
        proxy.forward(exchange, upstream);
    }

    private void verify(Exchange exchange, String authorization, Route route, Upstream upstream) {
        limits.countStranger(exchange);
        exchange.request().pause();
        tokens.verify(authorization)
                .<Void>map(caller -> {
                    admit(exchange, caller, route, upstream);
                    return null;
                })
                .onFailure(failure -> Answer.failure(exchange, failure));
    }

    private void admit(Exchange exchange, Caller caller, Route route, Upstream upstream) {
        limits.count(exchange, caller);
        if (route.feed() && !caller.is("service")) {
            throw CommonProblems.FORBIDDEN.refusal();
        }
        shape.checkBody(exchange, route);
        proxy.forward(exchange, upstream);
    }
}
