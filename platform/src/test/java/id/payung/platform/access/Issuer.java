package id.payung.platform.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An issuer with a real JWKS over HTTP: its keys come and go, and so does it. */
final class Issuer {

    private static final int UNAVAILABLE = 503;

    private final Map<String, RsaJsonWebKey> made = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile List<String> published = List.of();
    private volatile boolean away;

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/keys", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    void publish(String... kids) {
        List.of(kids).forEach(kid -> made.computeIfAbsent(kid, Issuer::key));
        published = List.of(kids);
    }

    void goAway(boolean gone) {
        away = gone;
    }

    int asked() {
        return asked.get();
    }

    void stop() {
        server.stop(0);
    }

    /** A token that this key signed, published or not. */
    String token(String kid) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setAlgorithmHeaderValue("RS256");
            token.setKeyIdHeaderValue(kid);
            token.setPayload("{}");
            token.setKey(made.computeIfAbsent(kid, Issuer::key).getPrivateKey());
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        JsonWebKeySet keys = new JsonWebKeySet();
        published.forEach(kid -> keys.addJsonWebKey(made.get(kid)));
        byte[] body = keys.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
        // an issuer may ask to be remembered for a day; we do not
        exchange.getResponseHeaders().add("Cache-Control", "max-age=86400");
        exchange.sendResponseHeaders(away ? UNAVAILABLE : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static RsaJsonWebKey key(String kid) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
