package id.payung.gateway.proxy;

import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.upstream.Instance;
import id.payung.gateway.upstream.Upstream;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.ProblemException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.StreamResetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The instances one request was sent to. Only a read without a body is sent more than once; where there was no
 * connection, nothing was sent, and any request may go to another instance.
 */
final class Attempts {

    private static final int MOST = 3;
    private static final Map<String, String> SOON = Map.of("Retry-After", "3");

    private final Upstream upstream;
    private final boolean repeatable;
    private final List<Instance> tried = new ArrayList<>(1);
    private Instance current;
    private boolean connectionFailed;
    private int count;

    Attempts(Exchange exchange, Upstream upstream) {
        this.upstream = upstream;
        HttpMethod method = exchange.request().method();
        this.repeatable = (method == HttpMethod.GET || method == HttpMethod.HEAD) && !exchange.hasBody();
    }

    /** The instance to ask now; none when all are tried or left alone. */
    Optional<Instance> next() {
        count++;
        if (current == null || tried.contains(current)) {
            Optional<Instance> next = upstream.next(tried);
            next.ifPresent(instance -> {
                current = instance;
                connectionFailed = false;
            });
            return next;
        }
        return Optional.of(current);
    }

    void succeeded() {
        current.succeeded();
    }

    void notConnected() {
        connectionFailed = true;
    }

    /** An instance failed. One that broke a connection it had kept open may be asked once more. */
    void failed(Throwable failure) {
        if (isBusy(failure)) {
            // no fault, but nothing was sent: another may have room
            tried.add(current);
            return;
        }
        if (!isFaultOfInstance(failure)) {
            return;
        }
        current.failed();
        if (connectionFailed || count > 1 || upstream.instances().size() > 1) {
            tried.add(current);
        }
    }

    boolean mayTryAgain(Throwable failure) {
        return (repeatable || connectionFailed)
                && (isFaultOfInstance(failure) || isBusy(failure))
                && count < MOST
                && tried.size() < upstream.instances().size();
    }

    /** A stream is reset by us alone: because the caller has gone, or a time-out is over. */
    private static boolean isFaultOfInstance(Throwable failure) {
        return !(failure instanceof ProblemException) && !(failure instanceof StreamResetException) && !isBusy(failure);
    }

    ProblemException refusal(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return refused;
        }
        boolean nobodyThere = connectionFailed && repeatable;
        return nobodyThere || isBusy(failure) ? unavailable() : CommonProblems.BAD_GATEWAY.refusal();
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException;
    }

    static ProblemException unavailable() {
        return CommonProblems.UNAVAILABLE.refusal().withHeaders(SOON);
    }
}
