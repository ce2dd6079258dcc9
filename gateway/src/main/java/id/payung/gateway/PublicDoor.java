package id.payung.gateway;

import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes every request of the public port before any route of the framework does, and leaves it none. */
@ApplicationScoped
class PublicDoor implements Handler<RoutingContext> {

    private final Reception reception;
    private final RequestRecord record;

    PublicDoor(Reception reception, RequestRecord record) {
        this.reception = reception;
        this.record = record;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this);
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
}
