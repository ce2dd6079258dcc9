package id.payung.gateway.audit;

import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.limit.RateLimits;
import id.payung.gateway.routing.RouteTable;
import id.payung.gateway.routing.Service;
import id.payung.gateway.token.Caller;
import id.payung.gateway.upstream.HttpClients;
import id.payung.gateway.upstream.Instance;
import id.payung.gateway.upstream.Upstreams;
import id.payung.platform.problem.CommonProblems;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/audit}: the records of all services in one list, by time, the latest first. */
@Singleton
public class AuditOfAll {

    /** The list's path; below it are those of the services. */
    public static final String PATH = RouteTable.AUDIT_INSIDE;

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int OK = 200;

    private final Upstreams upstreams;
    private final HttpClients clients;
    private final RateLimits limits;

    AuditOfAll(Upstreams upstreams, HttpClients clients, RateLimits limits) {
        this.upstreams = upstreams;
        this.clients = clients;
        this.limits = limits;
    }

    private record Part(int status, String mediaType, Buffer body) {}

    /** Asks every listed service with the caller's own token; the first refusal is the answer. */
    public void answer(Exchange exchange, Caller caller) {
        limits.count(exchange, caller);
        if (!caller.is("auditor")) {
            throw CommonProblems.FORBIDDEN.refusal();
        }
        if (exchange.request().method() != HttpMethod.GET) {
            throw CommonProblems.METHOD_NOT_ALLOWED.refusal().withHeaders(Map.of("Allow", "GET"));
        }
        AuditQuery query = AuditQuery.of(exchange.request().query());
        Map<Service, Future<Part>> parts = new EnumMap<>(Service.class);
        upstreams
                .all()
                .forEach((service, upstream) -> parts.put(
                        service,
                        upstream.next(List.of())
                                .map(instance -> ask(exchange, instance, query.forService(service)))
                                .orElseGet(() -> Future.failedFuture("No instance"))));
        Future.join(new ArrayList<>(parts.values()))
                .onComplete(all -> exchange.request().resume())
                .onSuccess(all -> merge(exchange, query, parts))
                .onFailure(failure -> Answer.failure(exchange, CommonProblems.UNAVAILABLE.refusal()));
    }

    private static void merge(Exchange exchange, AuditQuery query, Map<Service, Future<Part>> parts) {
        Map<Service, List<JsonObject>> lists = new EnumMap<>(Service.class);
        for (Map.Entry<Service, Future<Part>> part : parts.entrySet()) {
            Part answered = part.getValue().result();
            if (answered.status() != OK) {
                Answer.body(exchange, answered.status(), answered.mediaType(), answered.body());
                return;
            }
            lists.put(
                    part.getKey(),
                    answered.body().toJsonObject().getJsonArray("items").stream()
                            .map(JsonObject.class::cast)
                            .toList());
        }
        AuditMerge merged = AuditMerge.of(lists, query);
        merged.next()
                .ifPresent(next -> exchange.response().putHeader("Link", "<" + PATH + "?" + next + ">; rel=\"next\""));
        Answer.body(exchange, OK, "application/json", merged.body());
    }

    private Future<Part> ask(Exchange exchange, Instance instance, String query) {
        return clients.current()
                .request(instance.target()
                        .setURI(RouteTable.AUDIT_INSIDE + query)
                        .setConnectTimeout(TIMEOUT_MILLIS)
                        .setIdleTimeout(TIMEOUT_MILLIS)
                        .putHeader("Authorization", exchange.request().getHeader("authorization"))
                        .putHeader("Accept", "application/json")
                        .putHeader("Accept-Language", language(exchange))
                        .putHeader("X-Request-Id", exchange.id().value()))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body()
                        .map(body -> new Part(answer.statusCode(), answer.getHeader("Content-Type"), body)));
    }

    private static String language(Exchange exchange) {
        String sent = exchange.request().getHeader("Accept-Language");
        return sent == null ? "en" : sent;
    }
}
