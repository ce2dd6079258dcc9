package id.payung.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.payung.platform.time.WorkClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path keys;

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException, NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String key = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        Files.writeString(
                keys.resolve("token.pem"), "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
            byte[] echo = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Link", "</next>; rel=\"next\"");
            exchange.sendResponseHeaders(status, echo.length == 0 ? -1 : echo.length);
            exchange.getResponseBody().write(echo);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void asksInTheNameOfTheServiceAndRemembersItsToken() {
        ServiceCalls calls = calls("token.pem");

        ServiceCalls.Answer answer = calls.send("POST", "/v1/questions", Optional.of("{\"at\":1}"), PATIENCE);
        calls.send("GET", "/v1/answers", Optional.empty(), PATIENCE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"at\":1}");
        assertThat(answer.link()).contains("</next>; rel=\"next\"");
        assertThat(claims(tokens.get(0)))
                .contains("\"iss\":\"https://payung.local\"", "\"sub\":\"caller-service\"", "service\"]", "\"payung\"");
        assertThat(tokens.get(1)).isEqualTo(tokens.get(0));
    }

    @Test
    void saysThatARefusalIsAnAnswerAndAFailureIsNone() {
        ServiceCalls calls = calls("token.pem");

        status = 409;
        assertThat(calls.send("GET", "/v1/x", Optional.empty(), PATIENCE).status())
                .isEqualTo(409);

        status = 503;
        assertThatThrownBy(() -> calls.send("GET", "/v1/x", Optional.empty(), PATIENCE))
                .isInstanceOf(ServiceUnreachable.class);

        gateway.stop(0);
        assertThatThrownBy(() -> calls.send("GET", "/v1/x", Optional.empty(), PATIENCE))
                .isInstanceOf(ServiceUnreachable.class);
    }

    @Test
    void asksForAnotherTokenOnceOneIsRefused() {
        List<String> minted = new CopyOnWriteArrayList<>();
        ServiceToken token = new ServiceToken(now -> {
            minted.add("token-" + minted.size());
            return new TokenSource.Minted(minted.get(minted.size() - 1), now.plusSeconds(600));
        });
        ServiceCalls calls = new ServiceCalls(address(), token, new WorkClock());

        status = 401;
        calls.send("GET", "/v1/x", Optional.empty(), PATIENCE);
        status = 200;
        calls.send("GET", "/v1/x", Optional.empty(), PATIENCE);
        calls.send("GET", "/v1/x", Optional.empty(), PATIENCE);

        assertThat(tokens).containsExactly("token-0", "token-1", "token-1");
    }

    @Test
    void needsItsKeyOnlyWhenItCalls() {
        ServiceCalls calls = calls("none.pem");

        assertThatThrownBy(() -> calls.send("GET", "/v1/x", Optional.empty(), PATIENCE))
                .hasMessageContaining("PAYUNG_TOKEN_PRIVATE_KEY");
    }

    private ServiceCalls calls(String key) {
        ServiceToken token = new ServiceToken(
                new LocalTokens("file:" + keys.resolve(key), "https://payung.local", "caller-service"));
        return new ServiceCalls(address(), token, new WorkClock());
    }

    private String address() {
        return "http://127.0.0.1:" + gateway.getAddress().getPort();
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
