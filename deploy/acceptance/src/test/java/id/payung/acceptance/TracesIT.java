package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.acceptance.TraceCollector.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a collector of OpenTelemetry learns of a request on its way through gateway, services and databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AFTER_THE_LAST = Duration.ofSeconds(6);
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private TraceCollector collector;
    private Payung payung;
    private Callers callers;
    private Office office;

    @BeforeAll
    void start() throws IOException {
        collector = new TraceCollector();
        payung = Payung.start(Map.of("PAYUNG_TRACES", collector.address().toString()));
        callers = new Callers(payung);
        office = Office.open(callers, "TRACES");
    }

    @AfterAll
    void stop() throws IOException {
        if (payung != null) {
            payung.close();
        }
        collector.close();
    }

    @Test
    void aRequestIsOneTraceFromItsCallerThroughGatewayAndServiceToTheDatabase() {
        String trace = "5bf92f3577b34da6a3ce929d0e0e4701";
        String member = enrolled(People.row());

        callers.as("officer").get("/v1/members/" + member, traced(trace)).expecting(200);

        Span statement =
                await(trace, span -> isStatement(span) && span.service().equals("enrollment-service"));
        Span service = ancestor(statement, "enrollment-service");
        Span call = parent(service);
        Span gateway = parent(call);
        assertThat(service.name()).isEqualTo("GET /v1/members/{id}");
        assertThat(call.service()).isEqualTo("gateway");
        assertThat(call.kind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
        assertThat(gateway.service()).isEqualTo("gateway");
        assertThat(gateway.kind()).isEqualTo(SpanKind.SPAN_KIND_SERVER);
        assertThat(gateway.name()).isEqualTo("GET /v1/members");
        assertThat(gateway.parent()).isEqualTo(CALLERS_SPAN);
    }

    @Test
    void whatServicesAskEachOtherBelongsToTheTraceOfWhoAsked() {
        String trace = "5bf92f3577b34da6a3ce929d0e0e4702";
        String row = People.row();
        enrolled(row);
        Map<String, Object> death = ClaimDesk.event(
                "traced",
                "death.reported.v1",
                "2023-08-16T09:00:00+08:00",
                ClaimDesk.death(People.nikOf(row), Office.IN_THE_PERIOD, "OTHER", true));

        callers.as("bpjs-system")
                .send("/v1/claim-events", request -> request.header("Content-Type", "application/cloudevents+json")
                        .header("traceparent", traced(trace).get("traceparent"))
                        .POST(ClaimDesk.json(death)));

        Span asked = await(
                trace, span -> span.service().equals("enrollment-service") && span.kind() == SpanKind.SPAN_KIND_SERVER);
        Span asking = ancestor(asked, "claims-service");
        assertThat(asking.name()).isEqualTo("POST /v1/claim-events");
        assertThat(ancestor(asking, "gateway").parent()).isEqualTo(CALLERS_SPAN);
    }

    @Test
    void tracesTellNothingOfAPersonAndTheWorkBetweenRequestsMakesNone() {
        String row = People.row();
        office.enroll(row).expecting(201);
        office.enroll(row);
        office.enroll(row.replace("FISHER", "UNKNOWN"));
        office.rested(office.accepted("TRACES-1", People.roster(5).getBytes(StandardCharsets.UTF_8)));
        callers.as("analyst").get("/v1/coverage").expecting(200);
        callers.as("officer").get("/v1/claims").expecting(200);
        callers.as("officer").post("/v1/members/search", Map.of("nik", People.nikOf(row)));
        callers.withToken("").post("/v1/enrollments", BodyPublishers.ofString(row), Map.of());
        Waiting.until(PATIENCE, "all services to tell the collector", () -> collector.spans().stream()
                .map(Span::service)
                .collect(Collectors.toSet())
                .equals(Set.of("gateway", "enrollment-service", "claims-service", "reporting-service")));
        Waiting.pause(AFTER_THE_LAST);

        List<Span> spans = collector.spans();

        assertThat(spans.stream().map(Span::text).map(UsedValues::leakIn).flatMap(Optional::stream))
                .isEmpty();
        assertThat(spans.stream().map(Span::name)).noneMatch(name -> name.matches(".*" + UUID + ".*"));
        assertThat(spans.stream().filter(span -> span.parent().isEmpty()))
                .allMatch(span -> span.kind() == SpanKind.SPAN_KIND_SERVER);
    }

    private String enrolled(String row) {
        return office.enroll(row).expecting(201).json().path("memberId").asText();
    }

    private static Map<String, String> traced(String trace) {
        return Map.of("traceparent", "00-" + trace + "-" + CALLERS_SPAN + "-01");
    }

    private static boolean isStatement(Span span) {
        return span.attributes().containsKey("db.system") || span.attributes().containsKey("db.system.name");
    }

    /** Waits for a span and for everything it stands under: each service tells the collector when it likes. */
    private Span await(String trace, Predicate<Span> wanted) {
        Waiting.until(PATIENCE, "the whole of trace " + trace, () -> {
            List<Span> spans = collector.spansOf(trace);
            Set<String> known = spans.stream().map(Span::id).collect(Collectors.toSet());
            return spans.stream().anyMatch(wanted)
                    && spans.stream().allMatch(span -> known.contains(span.parent()) || isOfTheCaller(span));
        });
        return collector.spansOf(trace).stream().filter(wanted).findFirst().orElseThrow();
    }

    private static boolean isOfTheCaller(Span span) {
        return span.parent().equals(CALLERS_SPAN);
    }

    /** The nearest request to a service that led to a span. */
    private Span ancestor(Span span, String service) {
        Span parent = parent(span);
        return parent.service().equals(service) && parent.kind() == SpanKind.SPAN_KIND_SERVER
                ? parent
                : ancestor(parent, service);
    }

    private Span parent(Span span) {
        return collector.spansOf(span.trace()).stream()
                .filter(each -> each.id().equals(span.parent()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No parent of " + span + " in " + collector.spansOf(span.trace())));
    }
}
