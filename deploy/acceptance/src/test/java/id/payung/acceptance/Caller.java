package id.payung.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Somebody with a token who calls the gateway. */
final class Caller {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** What a gateway may say while a service is down; any other refusal is an answer. */
    private static final Set<Integer> TRY_LATER = Set.of(502, 503, 504);

    private static final ObjectMapper JSON = new ObjectMapper();
    static final HttpClient CLIENT = client().build();

    private final URI gateway;
    private final String token;
    private final HttpClient client;

    Caller(URI gateway, String token) {
        this(gateway, token, CLIENT);
    }

    /** Somebody whose client trusts others than the machine does. */
    Caller(URI gateway, String token, HttpClient client) {
        this.gateway = gateway;
        this.token = token;
        this.client = client;
    }

    static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    Answer get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    Answer get(String path, Map<String, String> headers) {
        return send(path, request -> with(request, headers).GET());
    }

    Answer post(String path, Object body) {
        return post(path, json(body), Map.of("Content-Type", "application/json"));
    }

    Answer post(String path, BodyPublisher body, Map<String, String> headers) {
        return send(path, request -> with(request, headers).POST(body));
    }

    /** A change of what was seen in a certain version; an empty one leaves {@code If-Match} out. */
    Answer patch(String path, Object body, String seen) {
        return send(path, request -> with(request, seen.isEmpty() ? Map.of() : Map.of("If-Match", seen))
                .header("Content-Type", "application/json")
                .method("PATCH", json(body)));
    }

    Answer send(String path, UnaryOperator<HttpRequest.Builder> method) {
        try {
            return attempt(path, method);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tries again until there is an answer, as a client must whose request may have been lost or done. */
    Answer getPatiently(String path) {
        return sendPatiently(path, HttpRequest.Builder::GET);
    }

    Answer postPatiently(String path, Object body) {
        return sendPatiently(path, request -> request.header("Content-Type", "application/json")
                .POST(json(body)));
    }

    Answer sendPatiently(String path, UnaryOperator<HttpRequest.Builder> method) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                Answer answer = attempt(path, method);
                if (!TRY_LATER.contains(answer.status())) {
                    return answer;
                }
                last = answer.toString();
            } catch (IOException broken) {
                last = broken.toString();
            }
            Waiting.pause(PAUSE);
        }
        throw new AssertionError("No answer in " + PATIENCE + ", the last: " + last);
    }

    private Answer attempt(String path, UnaryOperator<HttpRequest.Builder> method) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(TIMEOUT);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpRequest made = method.apply(request).build();
            Answer answer = Answer.of(client.send(made, BodyHandlers.ofByteArray()));
            MadeCalls.remember(made.method(), made.uri().getPath(), answer.status());
            return SeenProblems.remember(answer);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        return request;
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
