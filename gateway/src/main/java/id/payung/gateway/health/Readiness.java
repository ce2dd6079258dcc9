package id.payung.gateway.health;

import id.payung.gateway.upstream.HealthPages;
import id.payung.gateway.upstream.Instance;
import id.payung.gateway.upstream.Upstream;
import id.payung.gateway.upstream.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks the instances whether they are ready: by their health page, or where that cannot be reached, by a connection. */
@Singleton
class Readiness {

    private static final int TIMEOUT_MILLIS = 1_000;

    private final Upstreams upstreams;
    private final HealthPages pages;
    private final NetClient sockets;

    Readiness(Vertx vertx, Upstreams upstreams, HealthPages pages) {
        this.upstreams = upstreams;
        this.pages = pages;
        this.sockets = vertx.createNetClient(new NetClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
    }

    Future<Boolean> ofAll() {
        List<Future<Boolean>> services =
                upstreams.all().values().stream().map(this::ofAny).toList();
        return Future.join(services).map(all -> services.stream().allMatch(Future::result));
    }

    private Future<Boolean> ofAny(Upstream upstream) {
        List<Future<Boolean>> instances =
                upstream.instances().stream().map(this::of).toList();
        return Future.join(instances).map(all -> instances.stream().anyMatch(Future::result));
    }

    private Future<Boolean> of(Instance instance) {
        return pages.of(instance).recover(unreachable -> accepts(instance));
    }

    private Future<Boolean> accepts(Instance instance) {
        return sockets.connect(instance.port(), instance.host())
                .compose(socket -> socket.close().map(true))
                .otherwise(false);
    }
}
