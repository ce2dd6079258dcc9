package id.payung.gateway.exchange;

import id.payung.gateway.routing.Route;
import id.payung.platform.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/** One request and its answer on their way through the gateway. Lives on one event loop. */
public final class Exchange {

    private final HttpServerRequest request;
    private final String path;
    private final RequestId id;
    private final long startedNanos = System.nanoTime();
    private Route route;
    private ProblemException refusal;
    private String traceParent;
    private String recordedTrace;

    private Exchange(HttpServerRequest request) {
        this.request = request;
        this.path = request.path() == null ? "" : request.path();
        this.id = RequestId.acceptOrCreate(request.getHeader(RequestId.HEADER));
    }

    /** Begins the exchange: whatever the answer will be, it carries these headers. */
    public static Exchange begin(HttpServerRequest request) {
        Exchange exchange = new Exchange(request);
        AnswerHeaders.onEveryAnswer(request.response().headers(), exchange.id, request.isSSL());
        return exchange;
    }

    public HttpServerRequest request() {
        return request;
    }

    public HttpServerResponse response() {
        return request.response();
    }

    public String path() {
        return path;
    }

    public RequestId id() {
        return id;
    }

    public long startedNanos() {
        return startedNanos;
    }

    /** The trace this request belongs to, as W3C's header tells the service of it: the caller's, or one that begins here. */
    public String traceParent() {
        if (traceParent == null) {
            traceParent = TraceParent.continueOrBegin(request.getHeader(TraceParent.HEADER));
        }
        return traceParent;
    }

    /** The id of that trace, for logs: 32 hexadecimal digits. */
    public String traceId() {
        return recordedTrace == null ? TraceParent.traceId(traceParent()) : recordedTrace;
    }

    /** A collector is told of the request under this trace. */
    void recordedAs(String traceId) {
        recordedTrace = traceId;
    }

    /** The route, once it is known that the path has one. */
    public Optional<Route> route() {
        return Optional.ofNullable(route);
    }

    /** Called once, before anything is forwarded. */
    public void follow(Route found) {
        route = found;
    }

    /** Why the gateway itself cut the request while it was being forwarded. */
    public Optional<ProblemException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The first reason counts; what fails afterwards is its consequence. */
    public void refuse(ProblemException reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }

    /** True when the request announces a body, of whatever length. */
    public boolean hasBody() {
        String length = request.getHeader("content-length");
        return request.headers().contains("transfer-encoding") || length != null && !"0".equals(length);
    }
}
