package id.payung.gateway.exchange;

import id.payung.gateway.routing.Route;
import io.opentelemetry.api.trace.Span;

/** The present request in the trace that a collector is told of, where there is one. */
public final class RequestTrace {

    private static final String ROUTE = "http.route";
    private static final String REQUEST_ID = "payung.request_id";

    private RequestTrace() {}

    /** Whether a collector may hear of the present request: the framework tells the service of it then. */
    public static boolean isRecorded() {
        return Span.current().getSpanContext().isValid();
    }

    /** Names the request by its route, never by what stands behind it, and adds the id that problems and logs carry. */
    public static void tell(Exchange exchange, Route route) {
        Span span = Span.current();
        if (span.getSpanContext().isValid()) {
            exchange.recordedAs(span.getSpanContext().getTraceId());
        }
        if (span.isRecording()) {
            span.updateName(exchange.request().method().name() + " " + route.prefix());
            span.setAttribute(ROUTE, route.prefix());
            span.setAttribute(REQUEST_ID, exchange.id().value());
        }
    }
}
