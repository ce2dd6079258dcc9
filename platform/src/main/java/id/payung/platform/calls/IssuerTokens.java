package id.payung.platform.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Tokens that the issuer gives for the service's own credentials (RFC 6749, 4.4). */
final class IssuerTokens implements TokenSource {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final String credentials;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    IssuerTokens(URI endpoint, String clientId, String secret) {
        this.endpoint = endpoint;
        String pair = encoded(clientId) + ":" + encoded(secret);
        this.credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    /** RFC 6749, 2.3.1: encoded as in a form, before they are joined. */
    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    @Override
    public Minted mint(Instant now) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            return read(client.send(request, BodyHandlers.ofString()), now);
        } catch (IOException failed) {
            throw new ServiceUnreachable("No answer from the issuer of tokens", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServiceUnreachable("Stopped while waiting for the issuer of tokens", stopped);
        }
    }

    private static Minted read(HttpResponse<String> answer, Instant now) throws IOException {
        if (answer.statusCode() != 200) {
            throw new ServiceUnreachable("The issuer of tokens answered " + answer.statusCode());
        }
        JsonNode body = JSON.readTree(answer.body());
        String token = body.path("access_token").asText();
        long seconds = body.path("expires_in").asLong();
        if (token.isEmpty() || seconds <= 0) {
            throw new ServiceUnreachable("The issuer of tokens gave none");
        }
        return new Minted(token, now.plusSeconds(seconds));
    }
}
