package id.payung.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Takes what services tell a collector of OpenTelemetry, as OTLP over HTTP. */
final class TraceCollector implements AutoCloseable {

    private static final int MALFORMED = 400;
    private static final int TAKEN = 200;

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /** One step of a request in one service; ids in hexadecimal digits, an empty parent for the first of a trace. */
    record Span(
            String service,
            String trace,
            String id,
            String parent,
            SpanKind kind,
            String name,
            Map<String, String> attributes,
            String text) {

        @Override
        public String toString() {
            return service + " " + kind + " " + name + ", " + id + " under " + parent;
        }
    }

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What came so far. */
    List<Span> spans() {
        return spans;
    }

    /** What came so far of one trace. */
    List<Span> spansOf(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        int status = TAKEN;
        try {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList()
                    .forEach(this::remember);
        } catch (IOException malformed) {
            status = MALFORMED;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void remember(ResourceSpans told) {
        String service = attributes(told.getResource().getAttributesList()).getOrDefault("service.name", "");
        HexFormat hex = HexFormat.of();
        told.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        service,
                        hex.formatHex(span.getTraceId().toByteArray()),
                        hex.formatHex(span.getSpanId().toByteArray()),
                        hex.formatHex(span.getParentSpanId().toByteArray()),
                        span.getKind(),
                        span.getName(),
                        attributes(span.getAttributesList()),
                        span.toString()))
                .forEach(spans::add);
    }

    private static Map<String, String> attributes(List<KeyValue> told) {
        return told.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, each -> each.getValue().getStringValue(), (first, second) -> second));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
