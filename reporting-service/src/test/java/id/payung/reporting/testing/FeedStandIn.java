package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands outside of this process: the gateway with the feeds of the two other services. Tests append events over
 * HTTP ({@code POST /append/enrollment}, answered with how many there are) and read all of them again ({@code GET}); they
 * take a feed down ({@code POST /down/enrollment}) and bring it up again ({@code POST /up/enrollment}).
 */
public class FeedStandIn implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("(after|limit|waitSeconds)=([0-9]+)");
    private static final int LOOK_MILLIS = 20;

    private final Map<String, List<String>> feeds = new ConcurrentHashMap<>(
            Map.of("enrollment", new CopyOnWriteArrayList<>(), "claims", new CopyOnWriteArrayList<>()));
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/events", this::page);
        server.createContext("/append", this::append);
        server.createContext("/down", exchange -> turn(exchange, down.add(name(exchange))));
        server.createContext("/up", exchange -> turn(exchange, down.remove(name(exchange))));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("payung.calls.gateway", address, "payung.test.feeds", address);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void turn(HttpExchange exchange, boolean changed) throws IOException {
        send(exchange, 200, "{\"changed\":" + changed + "}");
    }

    private List<String> feed(HttpExchange exchange) {
        return feeds.get(name(exchange));
    }

    private static String name(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void page(HttpExchange exchange) throws IOException {
        List<String> feed = feed(exchange);
        int after = parameter(exchange, "after", 0);
        int limit = parameter(exchange, "limit", 100);
        long deadline = System.nanoTime() + parameter(exchange, "waitSeconds", 0) * 1_000_000_000L;
        while (feed.size() <= after && System.nanoTime() < deadline && !down.contains(name(exchange))) {
            pause();
        }
        if (down.contains(name(exchange))) {
            send(exchange, 503, "{}");
            return;
        }
        int end = Math.min(feed.size(), after + limit);
        List<String> events = after < end ? feed.subList(after, end) : List.of();
        exchange.getResponseHeaders()
                .add("Link", "<" + exchange.getRequestURI().getPath() + "?after=" + end + "&limit=1>; rel=\"next\"");
        send(exchange, 200, "[" + String.join(",", events) + "]");
    }

    private static int parameter(HttpExchange exchange, String name, int otherwise) {
        Matcher numbers = NUMBER.matcher(exchange.getRequestURI().getQuery());
        while (numbers.find()) {
            if (numbers.group(1).equals(name)) {
                return Integer.parseInt(numbers.group(2));
            }
        }
        return otherwise;
    }

    private void append(HttpExchange exchange) throws IOException {
        List<String> feed = feed(exchange);
        if (exchange.getRequestMethod().equals("POST")) {
            List<String> events = new java.util.ArrayList<>();
            for (JsonNode event : JSON.readTree(exchange.getRequestBody())) {
                events.add(event.toString());
            }
            feed.addAll(events);
            send(exchange, 200, "{\"events\":" + feed.size() + "}");
            return;
        }
        send(exchange, 200, "[" + String.join(",", feed) + "]");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
