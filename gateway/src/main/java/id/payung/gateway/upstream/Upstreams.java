package id.payung.gateway.upstream;

import id.payung.gateway.GatewayConfig;
import id.payung.gateway.routing.Service;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that have an address. One without is not listed: its paths do not exist. */
@Singleton
public class Upstreams {

    private final Map<Service, Upstream> listed = new EnumMap<>(Service.class);
    private final GatewayConfig config;

    Upstreams(GatewayConfig config) {
        this.config = config;
        list(Service.ENROLLMENT, config.enrollment().urls());
        config.claims().urls().ifPresent(urls -> list(Service.CLAIMS, urls));
        config.reporting().urls().ifPresent(urls -> list(Service.REPORTING, urls));
    }

    /** The service's instances, or nothing when it is not listed. */
    public Optional<Upstream> of(Service service) {
        return Optional.ofNullable(listed.get(service));
    }

    /** Every listed service. */
    public Map<Service, Upstream> all() {
        return listed;
    }

    private void list(Service service, List<URI> urls) {
        if (!urls.isEmpty()) {
            listed.put(
                    service,
                    new Upstream(
                            urls.stream().map(url -> new Instance(url, config)).toList()));
        }
    }
}
