package id.payung.gateway.upstream;

import id.payung.gateway.GatewayConfig;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One running copy of a service. */
public final class Instance {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String host;
    private final int port;
    private final boolean tls;
    private final int healthPort;
    private final Circuit circuit;
    private volatile boolean ready = true;

    Instance(URI address, GatewayConfig config) {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalStateException("Not the address of a service: " + address);
        }
        tls = "https".equals(address.getScheme());
        host = address.getHost();
        port = address.getPort() >= 0 ? address.getPort() : tls ? HTTPS : HTTP;
        healthPort = port + config.healthPortOffset();
        circuit = new Circuit(config.circuit());
    }

    /** Where requests go. */
    public RequestOptions target() {
        return new RequestOptions().setHost(host).setPort(port).setSsl(tls);
    }

    /** Where the instance says whether it is ready, if that port can be reached at all. */
    public RequestOptions healthTarget() {
        return new RequestOptions().setHost(host).setPort(healthPort).setURI("/q/health/ready");
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** The instance answered, whatever it said. */
    public void succeeded() {
        circuit.succeeded();
    }

    /** No connection, or one that broke before an answer. */
    public void failed() {
        circuit.failed();
    }

    /** What the instance last said of itself: one that starts or stops wants no new requests. */
    void says(boolean isReady) {
        ready = isReady;
    }

    boolean isReady() {
        return ready;
    }

    boolean admits() {
        return circuit.admits();
    }

    boolean isLeftAlone() {
        return circuit.isOpen();
    }
}
