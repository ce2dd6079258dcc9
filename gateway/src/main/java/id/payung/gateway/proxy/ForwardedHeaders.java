package id.payung.gateway.proxy;

import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.exchange.RequestId;
import id.payung.gateway.exchange.RequestTrace;
import id.payung.gateway.exchange.TraceParent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What a service is told about the caller. What the caller claims about itself is dropped first. */
final class ForwardedHeaders {

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("x-forwarded-proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("x-forwarded-host");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
    private static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized(TraceParent.HEADER);

    private static final CharSequence TRACE_STATE = HttpHeaders.createOptimized("tracestate");

    private static final List<CharSequence> CLAIMED = List.of(
            FORWARDED_HOST,
            HttpHeaders.createOptimized("forwarded"),
            HttpHeaders.createOptimized("x-forwarded-port"),
            HttpHeaders.createOptimized("x-forwarded-prefix"),
            HttpHeaders.createOptimized("x-forwarded-server"),
            HttpHeaders.createOptimized("x-forwarded-ssl"),
            HttpHeaders.createOptimized("x-real-ip"),
            // answered here, before anything is forwarded
            HttpHeaders.createOptimized("expect"));

    private ForwardedHeaders() {}

    static void apply(Exchange exchange, MultiMap headers) {
        HttpServerRequest request = exchange.request();
        CLAIMED.forEach(headers::remove);
        headers.set(FORWARDED_FOR, request.remoteAddress().hostAddress());
        headers.set(FORWARDED_PROTO, request.isSSL() ? "https" : "http");
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null) {
            headers.set(FORWARDED_HOST, host);
        }
        headers.set(REQUEST_ID, exchange.id().value());
        if (RequestTrace.isRecorded()) {
            // the client adds its own, and does not look whether there is one
            headers.remove(TRACE_PARENT);
            headers.remove(TRACE_STATE);
        } else {
            headers.set(TRACE_PARENT, exchange.traceParent());
        }
    }
}
