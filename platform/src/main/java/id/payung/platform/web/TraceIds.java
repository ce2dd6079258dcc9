package id.payung.platform.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace of W3C Trace Context that a request belongs to: on every line of the log as {@code traceId}, and handed on
 * to the services that are asked on its behalf.
 */
public final class TraceIds {

    /** The header that carries it. */
    public static final String HEADER = "traceparent";

    private static final String TRACE_ID = "traceId";
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-e][0-9a-f]-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

    private TraceIds() {}

    static void begin(String traceParent) {
        Matcher matcher = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        if (matcher.matches()) {
            MDC.put(TRACE_ID, matcher.group(1));
        }
    }

    /** The header for a call on behalf of the present request; nothing where no trace is known. */
    public static Optional<String> next() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return Optional.of("00-%s-%s-%s"
                    .formatted(
                            span.getTraceId(),
                            span.getSpanId(),
                            span.getTraceFlags().asHex()));
        }
        return Optional.ofNullable(MDC.get(TRACE_ID)).map(trace -> "00-%s-%016x-01"
                .formatted(trace, 1 + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE)));
    }
}
