package id.payung.enrollment.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends to addresses that others chose: to the machine that was checked and by the name that was asked for, so that the
 * certificate is the name's; follows no redirection and keeps nothing of the answer but its status.
 */
@ApplicationScoped
class HookClient {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int MOST_HEADER_BYTES = 16_384;

    private final HttpClient client;
    private final HookSettings settings;

    HookClient(Vertx vertx, HookSettings settings) {
        this.settings = settings;
        HttpClientOptions options = new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxHeaderSize(MOST_HEADER_BYTES);
        settings.authority()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options);
    }

    void stop(@Observes ShutdownEvent stop) {
        client.close();
    }

    /** Waits for the answer, as long as the settings say. */
    HookAnswer post(String url, Map<String, String> headers, String body) {
        try {
            Optional<HookTarget> target = target(url);
            if (target.isEmpty()) {
                return HookAnswer.none("NOT_PUBLIC");
            }
            return send(target.get(), headers, Buffer.buffer(body))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return HookAnswer.none("TOO_SLOW");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return HookAnswer.none("UNREACHABLE");
        } catch (ExecutionException | UnknownHostException unreachable) {
            return HookAnswer.none("UNREACHABLE");
        }
    }

    /** Asked anew each time: the name may have moved inside since it was registered. */
    private Optional<HookTarget> target(String url) throws UnknownHostException {
        Optional<URI> written = HookTarget.written(url, settings.insideAllowed());
        return written.isEmpty() ? Optional.empty() : HookTarget.resolved(written.get(), settings.insideAllowed());
    }

    private Future<HookAnswer> send(HookTarget target, Map<String, String> headers, Buffer body) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.uri().getHost())
                .setPort(target.port())
                .setURI(target.path())
                .setTimeout(settings.timeout().toMillis())
                .setFollowRedirects(false);
        headers.forEach(request::putHeader);
        return client.request(request).compose(open -> open.send(body)).map(HookClient::status);
    }

    /** The status is all that is wanted: the connection ends here, whatever body would follow and for how long. */
    private static HookAnswer status(HttpClientResponse answer) {
        answer.request().connection().close();
        return HookAnswer.of(answer.statusCode());
    }
}
