package id.payung.enrollment.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A sponsor's own server with TLS: what it answers is the first part of the path ({@code /204/…}; {@code /500-204/…}
 * fails once; {@code /302/…} leads to {@code /204/…}; {@code /silent/…} never answers). What came in is asked of a second, plain
 * port, for tests are loaded apart from it.
 */
public class HookReceiver implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "payung.test.hook-address";
    static final String SEEN = "payung.test.hook-seen";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final int FOUND = 302;

    private final Map<String, List<Seen>> seen = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpsServer secure;
    private HttpServer plain;

    /** One request as it came. */
    record Seen(Map<String, List<String>> headers, String body) {}

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("payung-hook");
            secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls(folder)));
            secure.createContext("/", this::receive);
            plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            plain.createContext("/", this::tell);
            for (HttpServer server : List.of(secure, plain)) {
                server.setExecutor(threads);
                server.start();
            }
            return Map.of(
                    "payung.webhook.inside-allowed",
                    "true",
                    "payung.webhook.first-pause",
                    "0.1S",
                    "payung.webhook.timeout",
                    "2S",
                    "payung.webhook.authority",
                    folder.resolve("receiver.pem").toString(),
                    ADDRESS,
                    "https://localhost:" + secure.getAddress().getPort(),
                    SEEN,
                    "http://127.0.0.1:" + plain.getAddress().getPort());
        } catch (IOException | GeneralSecurityException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<Seen> before = seen.computeIfAbsent(path, none -> new CopyOnWriteArrayList<>());
        String[] answers = path.split("/")[1].split("-");
        String answer = answers[Math.min(before.size(), answers.length - 1)];
        before.add(new Seen(Map.copyOf(exchange.getRequestHeaders()), body));
        if (answer.equals("silent")) {
            return;
        }
        int status = Integer.parseInt(answer);
        if (status == FOUND) {
            exchange.getResponseHeaders().add("Location", path.replace("/302/", "/204/"));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void tell(HttpExchange exchange) throws IOException {
        byte[] answer = JSON.writeValueAsBytes(
                seen.getOrDefault(exchange.getRequestURI().getPath(), List.of()));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** A key of its own, made by the JDK's keytool; its certificate is left beside it for the sender to trust. */
    private static SSLContext tls(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("receiver.p12");
        String[] make = {
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "receiver",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            file.toString()
        };
        if (new ProcessBuilder(make).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD);
        }
        Files.writeString(
                folder.resolve("receiver.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("receiver").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void stop() {
        if (secure != null) {
            secure.stop(0);
        }
        if (plain != null) {
            plain.stop(0);
        }
        threads.shutdownNow();
    }
}
