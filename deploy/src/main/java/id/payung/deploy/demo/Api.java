package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.payung.deploy.StartFailure;
import id.payung.deploy.token.TokenMaker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Calls the gateway as one of its users. */
final class Api {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final URI gateway;
    private final TokenMaker tokens;

    Api(URI gateway, TokenMaker tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** Who calls: a role, and for partners the sponsor. */
    record User(String role, Optional<String> sponsor) {
        static User of(String role) {
            return new User(role, Optional.empty());
        }
    }

    /** A good answer; a missing or unreadable body is a missing node. */
    record Answer(int status, HttpHeaders headers, JsonNode body, String text) {}

    Answer get(User user, String path) throws InterruptedException {
        return send(user, path, request -> request.GET());
    }

    Answer post(User user, String path, Map<String, Object> body) throws InterruptedException {
        return post(user, path, BodyPublishers.ofByteArray(json(body)), Map.of("Content-Type", "application/json"));
    }

    private static byte[] json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    URI gateway() {
        return gateway;
    }

    Answer put(User user, String path, Map<String, Object> body) throws InterruptedException {
        return send(user, path, request -> request.header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(json(body))));
    }

    Answer post(User user, String path, BodyPublisher body, Map<String, String> headers) throws InterruptedException {
        return send(user, path, request -> {
            headers.forEach(request::header);
            return request.POST(body);
        });
    }

    /** A document in Indonesian, as plain text. */
    String letter(User user, String path) throws InterruptedException {
        return send(user, path, request -> request.setHeader("Accept", "text/plain")
                        .setHeader("Accept-Language", "id")
                        .GET())
                .text();
    }

    private Answer send(User user, String path, java.util.function.UnaryOperator<HttpRequest.Builder> method)
            throws InterruptedException {
        String token = tokens.token(user.role(), "demo-" + user.role(), user.sponsor(), Instant.now(), TOKEN_LIFE);
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        try {
            HttpResponse<byte[]> response = client.send(method.apply(request).build(), BodyHandlers.ofByteArray());
            JsonNode body = read(response.body());
            if (response.statusCode() >= 300) {
                throw new StartFailure("the demo stops: " + path.replaceAll("\\?.*", "") + " answers "
                        + response.statusCode() + " " + body.path("code").asText() + " "
                        + body.path("title").asText() + " "
                        + body.path("detail").asText() + " "
                        + body.path("errors"));
            }
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    body,
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StartFailure("the demo stops: the gateway at " + gateway + " does not answer: " + e, e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
