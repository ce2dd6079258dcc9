package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the gateway answered. */
record Answer(int status, java.net.http.HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON: " + this, e);
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The path of the page behind this one, empty at the end. */
    String nextPage() {
        return header("Link").map(link -> link.substring(1, link.indexOf('>'))).orElse("");
    }

    /** This answer, if it has the status; else the test fails and shows what came instead. */
    Answer expecting(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        String shown = text();
        return status + " " + shown.substring(0, Math.min(shown.length(), 600));
    }
}
