package id.payung.gateway;

import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Takes every request of the public port before any route of the framework does, and leaves it none. */
@Singleton
class PublicDoor implements Handler<RoutingContext> {

    /** What the router refuses before it asks anybody, for example a path that cannot be decoded. */
    private static final Map<Integer, ProblemType> REFUSED_BY_THE_FRAMEWORK = Map.of(
            400, CommonProblems.BAD_REQUEST,
            404, CommonProblems.NOT_FOUND,
            405, CommonProblems.METHOD_NOT_ALLOWED,
            413, CommonProblems.TOO_LARGE,
            500, CommonProblems.OURS);

    private final Reception reception;
    private final RequestRecord record;

    PublicDoor(Reception reception, RequestRecord record) {
        this.reception = reception;
        this.record = record;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this).failureHandler(PublicDoor::refused);
        REFUSED_BY_THE_FRAMEWORK.keySet().forEach(status -> router.errorHandler(status, PublicDoor::refused));
    }

    @Override
    public void handle(RoutingContext context) {
        Exchange exchange = Exchange.begin(context.request());
        record.whenDone(exchange);
        try {
            reception.receive(exchange);
        } catch (RuntimeException failure) {
            Answer.failure(exchange, failure);
        }
    }

    private static void refused(RoutingContext context) {
        ProblemType type = REFUSED_BY_THE_FRAMEWORK.getOrDefault(context.statusCode(), CommonProblems.OURS);
        Answer.problem(Exchange.begin(context.request()), type.refusal());
    }
}
