package id.payung.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer issuer;
    private volatile int status = 200;
    private volatile String body = "{\"access_token\":\"abc\",\"expires_in\":300,\"token_type\":\"Bearer\"}";

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + form);
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private IssuerTokens tokens() {
        return new IssuerTokens(
                URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/token"), "payung-claims", "a:b c");
    }

    @Test
    void asksWithTheServicesOwnCredentialsAndKnowsWhenTheTokenEnds() {
        TokenSource.Minted minted = tokens().mint(NOW);

        assertThat(minted.token()).isEqualTo("abc");
        assertThat(minted.expiresAt()).isEqualTo(NOW.plusSeconds(300));
        String pair = Base64.getEncoder().encodeToString("payung-claims:a%3Ab+c".getBytes(StandardCharsets.US_ASCII));
        assertThat(asked).containsExactly("Basic " + pair + " grant_type=client_credentials");
        assertThat(minted.toString()).doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no json", "{\"access_token\":\"abc\"}", "{\"expires_in\":300}"})
    void anAnswerWithoutATokenIsNone(String answer) {
        body = answer;

        assertThatThrownBy(() -> tokens().mint(NOW)).isInstanceOf(ServiceUnreachable.class);
    }

    @Test
    void aRefusalSaysItsStatusAndNotTheSecret() {
        status = 401;

        assertThatThrownBy(() -> tokens().mint(NOW))
                .isInstanceOf(ServiceUnreachable.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("a:b");
    }

    @Test
    void anIssuerThatIsAwayIsAskedAgainLater() {
        issuer.stop(0);

        assertThatThrownBy(() -> tokens().mint(NOW)).isInstanceOf(ServiceUnreachable.class);
    }
}
