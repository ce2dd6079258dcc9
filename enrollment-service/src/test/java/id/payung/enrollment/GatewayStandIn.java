package id.payung.enrollment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands where the gateway would: knows of no claims, serves the feed of claims from what was posted to {@code /published}, one event a
 * line of JSON, and refuses to serve it while {@code /down} says so. Told over HTTP, for tests are loaded apart from it.
 */
public class GatewayStandIn implements QuarkusTestResourceLifecycleManager {

    private static final Pattern AFTER = Pattern.compile("after=c([0-9]+)");
    private static final Pattern LIMIT = Pattern.compile("limit=([0-9]+)");
    private static final int WAIT_MILLIS = 20;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean down;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/v1/events/claims", this::serve);
            server.createContext(
                    "/v1/claims/stored-data", exchange -> answer(exchange, 200, "{\"claims\":[],\"events\":[]}"));
            server.createContext(
                    "/v1/claims/erasures", exchange -> answer(exchange, 200, "{\"keptBecause\":[],\"claims\":0}"));
            server.createContext("/published", this::publish);
            server.createContext("/down", exchange -> {
                down = "true".equals(body(exchange));
                answer(exchange, 204, "");
            });
            server.start();
            return Map.of(
                    "payung.calls.gateway",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "payung.calls.private-key",
                    key().toString());
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void publish(HttpExchange exchange) throws IOException {
        events.add(body(exchange));
        answer(exchange, 204, "");
    }

    private void serve(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        Matcher after = AFTER.matcher(query);
        int from = after.find() ? Integer.parseInt(after.group(1)) : 0;
        Matcher limit = LIMIT.matcher(query);
        int most = limit.find() ? Integer.parseInt(limit.group(1)) : 100;
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            answer(exchange, 401, "");
            return;
        }
        if (events.size() == from) {
            pause();
        }
        List<String> page = events.subList(from, Math.min(events.size(), from + most));
        // asked last: a reader that waited since before must not be given what was published since
        if (down) {
            answer(exchange, 503, "");
            return;
        }
        exchange.getResponseHeaders()
                .add(
                        "Link",
                        "</v1/events/claims?after=c" + (from + page.size()) + "&limit=" + most + ">; rel=\"next\"");
        answer(exchange, 200, "[" + String.join(",", page) + "]");
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Path key() throws NoSuchAlgorithmException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String key = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        Path file = Files.createTempFile("payung-test-key", ".pem");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
