package id.payung.gateway.exchange;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jboss.logging.Logger;

/** Answers the gateway gives without asking a service. */
public final class Answer {

    /** Headers of a refusal after which the connection ends, with all that was sent behind the request. */
    public static final Map<String, String> LAST = Map.of("Connection", "close");

    private static final Logger LOG = Logger.getLogger(Answer.class);

    private Answer() {}

    /** Refuses with the problem the failure carries; any other failure is our own fault, and logged. */
    public static void failure(Exchange exchange, Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            problem(exchange, refusal);
        } else {
            LOG.errorf(failure, "Request %s of trace %s failed", exchange.id().value(), exchange.traceId());
            problem(exchange, CommonProblems.OURS.refusal());
        }
    }

    /** Refuses; a body that is still on its way is not read to its end. */
    public static void problem(Exchange exchange, ProblemException refusal) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            exchange.request().connection().close();
            return;
        }
        ProblemBody.headers(exchange.response().headers(), refusal);
        if (refusal.headers().containsKey("Connection")) {
            sendLast(exchange, refusal.type().status(), ProblemBody.of(exchange, refusal));
            return;
        }
        Lingering.finish(exchange);
        send(exchange, refusal.type().status(), ProblemBody.of(exchange, refusal));
    }

    /** Whole for the caller but never ended, because its end would bring the next request of the connection in. */
    private static void sendLast(Exchange exchange, int status, Buffer body) {
        exchange.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .write(body)
                .onComplete(written -> exchange.request().connection().close());
    }

    /** Answers with a document of our own. */
    public static void body(Exchange exchange, int status, String mediaType, Buffer body) {
        exchange.response().headers().set(HttpHeaders.CONTENT_TYPE, mediaType);
        AnswerHeaders.notStored(exchange.response().headers());
        send(exchange, status, body);
    }

    private static void send(Exchange exchange, int status, Buffer body) {
        HttpServerResponse response = exchange.response().setStatusCode(status);
        if (exchange.request().method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }
}
