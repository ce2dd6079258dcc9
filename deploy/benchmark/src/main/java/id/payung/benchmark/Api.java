package id.payung.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The few calls of the public door that are made one at a time. */
final class Api {

    private static final int FIRST_REFUSAL = 400;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;

    Api(String base) {
        this.base = base;
    }

    /** That of Payung. */
    Api() {
        this(Payung.THROUGH_GATEWAY);
    }

    /** Posts a JSON text. */
    HttpResponse<String> post(String path, Path token, String body) {
        return send(
                request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postEvent(String path, Path token, String event) {
        return send(request(path, token)
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event)));
    }

    HttpResponse<String> upload(String path, Path token, Path file) {
        try {
            return send(request(path, token).header("Content-Type", "text/csv").POST(BodyPublishers.ofFile(file)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JsonNode get(String path, Path token) {
        return read(send(request(path, token).GET()));
    }

    /** Characters of a report as CSV. */
    long csv(String path, Path token) {
        return send(request(path, token).header("Accept", "text/csv").GET())
                .body()
                .length();
    }

    /** Lines of a report as CSV, of any length. */
    long csvLines(String path, Path token) {
        try (Stream<String> lines = send(
                        request(path, token).header("Accept", "text/csv").GET(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            return lines.count();
        }
    }

    JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest.Builder request(String path, Path token) {
        try {
            return HttpRequest.newBuilder(URI.create(base + path))
                    .header("Authorization", "Bearer " + Files.readString(token).strip());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            HttpResponse<T> answer = client.send(request.build(), body);
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
