package id.payung.gateway.proxy;

import id.payung.gateway.exchange.AnswerHeaders;
import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.exchange.Lingering;
import id.payung.gateway.exchange.ProblemBody;
import id.payung.gateway.upstream.Instance;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Carries one request to an instance and its answer back, or says why that was not possible. */
final class Forwarding implements ProxyInterceptor, Watch.Consequences {

    private final Exchange exchange;
    private final Attempts attempts;
    private final HttpClient client;
    private final ForwardingRules rules;
    private MeasuredBody body;
    private Watch watch;
    private HttpClientRequest underway;

    Forwarding(Exchange exchange, Attempts attempts, HttpClient client, ForwardingRules rules) {
        this.exchange = exchange;
        this.attempts = attempts;
        this.client = client;
        this.rules = rules;
    }

    /** Opens the connection that the request will take. */
    Future<HttpClientRequest> connect(ProxyContext context) {
        return attempts.next().map(this::connect).orElseGet(() -> Future.failedFuture(Attempts.unavailable()));
    }

    private Future<HttpClientRequest> connect(Instance instance) {
        return client.request(instance.target()).compose(this::connected, this::notConnected);
    }

    private Future<HttpClientRequest> connected(HttpClientRequest request) {
        underway = request;
        // what breaks is told by the answer's future; without a handler the library logs it as an error of ours
        request.exceptionHandler(told -> {});
        if (exchange.refusal().isPresent()) {
            request.reset();
            return Future.failedFuture("Too late");
        }
        return Future.succeededFuture(request);
    }

    private Future<HttpClientRequest> notConnected(Throwable failure) {
        attempts.notConnected();
        return Future.failedFuture(failure);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setURI(rules.upstreamUri(exchange));
        HopByHop.remove(request.headers());
        ForwardedHeaders.apply(exchange, request.headers());
        body = exchange.hasBody() ? rules.measure(exchange, request.getBody(), this::tooLarge) : null;
        request.setBody(body == null ? null : Body.body(body, request.getBody().length()));
        if (body == null) {
            exchange.request().resume();
        }
        watch = rules.watch(body, this);
        return attempt(context);
    }

    private Future<ProxyResponse> attempt(ProxyContext context) {
        return context.sendRequest().compose(this::answered, failure -> notAnswered(context, failure));
    }

    private Future<ProxyResponse> answered(ProxyResponse response) {
        attempts.succeeded();
        watch.answered();
        return Future.succeededFuture(response);
    }

    private Future<ProxyResponse> notAnswered(ProxyContext context, Throwable failure) {
        attempts.failed(failure);
        if (exchange.refusal().isEmpty() && attempts.mayTryAgain(failure)) {
            return attempt(context);
        }
        watch.stop();
        return Future.succeededFuture(refuse(context, exchange.refusal().orElseGet(() -> attempts.refusal(failure))));
    }

    private ProxyResponse refuse(ProxyContext context, ProblemException refusal) {
        ProxyResponse response = context.request().release().response();
        if (body != null && !body.isEnded()) {
            Lingering.close(exchange.request());
        }
        ProblemBody.headers(response.headers(), refusal);
        return response.setStatusCode(refusal.type().status()).setBody(Body.body(ProblemBody.of(exchange, refusal)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HopByHop.remove(context.response().headers());
        AnswerHeaders.clean(context.response().headers());
        // with words of its own a 304 is none to the server library, which then announces a body that never comes
        context.response().setStatusMessage(null);
        return context.sendResponse().onComplete(sent -> watch.whole());
    }

    private void tooLarge() {
        cut(rules.tooLarge(exchange));
    }

    @Override
    public void senderIsTooSlow() {
        cut(CommonProblems.REQUEST_TIMEOUT.refusal());
    }

    @Override
    public void serviceIsTooSlow() {
        cut(CommonProblems.GATEWAY_TIMEOUT.refusal());
    }

    @Override
    public void answerIsTooLong() {
        cut(CommonProblems.GATEWAY_TIMEOUT.refusal());
    }

    private void cut(ProblemException refusal) {
        if (exchange.response().headWritten()) {
            // too late to say why
            exchange.request().connection().close();
            return;
        }
        exchange.refuse(refusal);
        if (body != null) {
            body.cut(refusal);
        }
        if (underway != null) {
            underway.reset();
        }
    }
}
