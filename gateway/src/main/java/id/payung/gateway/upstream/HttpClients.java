package id.payung.gateway.upstream;

import id.payung.gateway.GatewayConfig;
import id.payung.platform.tls.TlsFiles;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;

/** A client with connections of its own for each event loop: in the spike, sharing one was 12 % slower. */
@Singleton
public class HttpClients {

    private static final int LONGEST_LINE = 8_192;
    private static final int LARGEST_HEADERS = 32_768;
    /** After the response time-out has had its chance to explain. */
    private static final int IDLE_GRACE_SECONDS = 5;

    private final ThreadLocal<HttpClient> ofThisEventLoop;

    HttpClients(Vertx vertx, GatewayConfig config, TlsConfigurationRegistry tls) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().connect().toMillis())
                .setIdleTimeout((int) config.timeout().response().toSeconds() + IDLE_GRACE_SECONDS)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEADERS);
        // what the services are certified by, and with what we show them who asks
        tls.get(TlsFiles.NAME).ifPresent(files -> options.setTrustOptions(files.getTrustStoreOptions())
                .setKeyCertOptions(files.getKeyStoreOptions()));
        PoolOptions pool = new PoolOptions()
                .setHttp1MaxSize(config.gateway().connectionsPerInstance())
                .setMaxWaitQueueSize(config.gateway().waitingPerInstance());
        ofThisEventLoop = ThreadLocal.withInitial(() -> vertx.createHttpClient(options, pool));
    }

    /** The client of the event loop that calls. */
    public HttpClient current() {
        return ofThisEventLoop.get();
    }
}
