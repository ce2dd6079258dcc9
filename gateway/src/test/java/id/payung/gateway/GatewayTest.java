package id.payung.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running gateway with a caller in front of it; each test decides which services stand behind. */
@QuarkusTestResource(Surroundings.class)
abstract class GatewayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final HttpClient CALLER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI gateway;

    @ConfigProperty(name = "payung.enrollment.urls")
    String enrollmentUrl;

    @ConfigProperty(name = "payung.claims.urls")
    List<String> claimsUrls;

    @ConfigProperty(name = "test.private-key")
    String privateKey;

    private final List<Peer> peers = new ArrayList<>();
    Peer enrollment;
    Tokens tokens;

    @BeforeEach
    void startsEnrollment() {
        tokens = new Tokens(privateKey);
        enrollment = start(enrollmentUrl, "enrollment");
        untilItIsReached();
        enrollment.forget();
    }

    /** The gateway may still hold connections to the one before, and for that leave the address alone for a moment. */
    private void untilItIsReached() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (get("/v1/members").statusCode() != 200) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The gateway does not reach the service");
            }
        }
    }

    @AfterEach
    void stopsEveryService() {
        peers.forEach(Peer::close);
    }

    Peer startClaims(int index) {
        return start(claimsUrls.get(index), "claims-" + index);
    }

    private Peer start(String url, String name) {
        Peer peer = Peer.at(url, name);
        peers.add(peer);
        return peer;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.of("officer"));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CALLER.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    static String code(HttpResponse<String> answer) {
        return json(answer).getString("code");
    }

    RawConnection rawConnection() {
        return new RawConnection(gateway.getPort());
    }
}
