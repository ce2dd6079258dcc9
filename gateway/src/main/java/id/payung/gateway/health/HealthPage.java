package id.payung.gateway.health;

import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import id.payung.platform.problem.CommonProblems;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Map;

/** {@code GET /health}: whether every listed service has an instance that is ready, and no more than that. */
@Singleton
public class HealthPage {

    /** The page's path. */
    public static final String PATH = "/health";

    private static final long FRESH_NANOS = 1_000_000_000;

    private final Readiness readiness;
    private volatile Seen seen;

    HealthPage(Readiness readiness) {
        this.readiness = readiness;
    }

    private record Seen(Future<Boolean> up, long atNanos) {}

    /** 200 when up, 503 when not. */
    public void answer(Exchange exchange) {
        HttpMethod method = exchange.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            throw CommonProblems.METHOD_NOT_ALLOWED.refusal().withHeaders(Map.of("Allow", "GET, HEAD"));
        }
        latest().onComplete(result -> {
            boolean up = result.succeeded() && result.result();
            Buffer body = new JsonObject().put("status", up ? "UP" : "DOWN").toBuffer();
            Answer.body(exchange, up ? 200 : 503, "application/json", body);
        });
    }

    private Future<Boolean> latest() {
        Seen last = seen;
        if (last == null || System.nanoTime() - last.atNanos > FRESH_NANOS) {
            last = new Seen(readiness.ofAll(), System.nanoTime());
            seen = last;
        }
        return last.up;
    }
}
