package id.payung.platform.calls;

import id.payung.platform.time.WorkClock;
import id.payung.platform.tls.TlsFiles;
import id.payung.platform.web.TraceIds;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** JSON between the services: through the gateway, which knows where each stands, with a token of role service. */
@ApplicationScoped
public class ServiceCalls {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    private final String gateway;
    private final ServiceToken token;
    private final WorkClock clock;
    private final HttpClient client;

    @Inject
    ServiceCalls(CallSettings settings, ServiceToken token, WorkClock clock, TlsConfigurationRegistry tls) {
        this(settings.gateway(), token, clock, tls.get(TlsFiles.NAME).map(ServiceCalls::context));
    }

    ServiceCalls(String gateway, ServiceToken token, WorkClock clock) {
        this(gateway, token, clock, Optional.empty());
    }

    private ServiceCalls(String gateway, ServiceToken token, WorkClock clock, Optional<SSLContext> tls) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        tls.ifPresent(builder::sslContext);
        this.client = builder.build();
        this.gateway = gateway;
        this.token = token;
        this.clock = clock;
    }

    private static SSLContext context(TlsConfiguration tls) {
        try {
            return tls.createSSLContext();
        } catch (Exception unusable) {
            throw new IllegalStateException("The TLS files cannot be used", unusable);
        }
    }

    /** What was answered, with a status below 500. */
    public record Answer(int status, String body, Optional<String> link) {}

    /**
     * Calls another service.
     *
     * @param path with its query, from the root of the gateway
     * @throws ServiceUnreachable where there was no answer in time or a 5xx
     */
    public Answer send(String method, String path, Optional<String> json, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token.current(clock.now()));
        json.ifPresent(body -> request.header("Content-Type", "application/json"));
        TraceIds.next().ifPresent(trace -> request.header(TraceIds.HEADER, trace));
        request.method(method, json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == UNAUTHORIZED) {
                token.forget();
            }
            if (answer.statusCode() >= SERVER_ERROR) {
                throw new ServiceUnreachable("The gateway answered " + answer.statusCode());
            }
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("link"));
        } catch (IOException failed) {
            throw new ServiceUnreachable("No answer from the gateway", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServiceUnreachable("Stopped while waiting for the gateway", stopped);
        }
    }
}
