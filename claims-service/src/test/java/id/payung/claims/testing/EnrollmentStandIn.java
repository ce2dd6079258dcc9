package id.payung.claims.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.payung.platform.time.WorkClock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * What stands outside of this process: the gateway with enrollment-service behind it. Tests tell it over HTTP who is
 * covered ({@code PUT /cover}) and whether it can be reached ({@code PUT /away}).
 */
public class EnrollmentStandIn implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN =
            """
            {"status": "NOT_COVERED", "covered": false, "coverages": [], "membershipMonths": 0,
             "contributionMonths": 0, "contributionMonthsSinceLapse": 0, "reasons": [{"code": "NO_COVERAGE_KNOWN"}]}""";

    private final Map<String, JsonNode> covers = new ConcurrentHashMap<>();
    private volatile boolean away;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/coverage-checks", this::answer);
        server.createContext("/cover", this::learn);
        server.createContext("/away", this::go);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("payung.calls.gateway", address);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        if (away) {
            send(exchange, 503, "{}");
            return;
        }
        JsonNode known = covers.get(question.get("nik").asText());
        ObjectNode answer = (ObjectNode) (known == null ? JSON.readTree(UNKNOWN) : known.deepCopy());
        boolean learntLater = answer.path("learntLater").asBoolean() && question.has("asKnownAt");
        boolean endedMeanwhile = answer.path("endedMeanwhile").asBoolean() && !question.has("asKnownAt");
        if (learntLater || endedMeanwhile || isOver(answer, question)) {
            answer = (ObjectNode) JSON.readTree(UNKNOWN);
        }
        answer.set("at", question.get("at"));
        answer.set("asKnownAt", question.has("asKnownAt") ? question.get("asKnownAt") : question.get("at"));
        send(exchange, 200, answer.toString());
    }

    private static boolean isOver(JsonNode answer, JsonNode question) {
        String endsOn = answer.path("endsOn").asText();
        OffsetDateTime at = OffsetDateTime.parse(question.get("at").asText());
        return !endsOn.isEmpty() && !WorkClock.dayOf(at.toInstant()).isBefore(LocalDate.parse(endsOn));
    }

    private void learn(HttpExchange exchange) throws IOException {
        JsonNode told = JSON.readTree(exchange.getRequestBody());
        covers.put(told.get("nik").asText(), told.get("answer"));
        send(exchange, 200, "{}");
    }

    private void go(HttpExchange exchange) throws IOException {
        away = JSON.readTree(exchange.getRequestBody()).get("away").asBoolean();
        send(exchange, 200, "{}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
