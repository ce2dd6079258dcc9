package id.payung.platform.tls;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns {@code PAYUNG_…_TLS_CERT}, {@code PAYUNG_…_TLS_KEY} and {@code PAYUNG_TLS_CA} (PEM files) into what the framework
 * wants to be told: TLS 1.2 or newer on the service's own port, plain HTTP on none, files read again as they are renewed.
 */
public final class TlsFiles implements ConfigSourceFactory {

    /** The framework's name for these files. */
    public static final String NAME = "payung";

    /** Set where callers must show a certificate of the authority. */
    public static final String CALLERS = "payung.tls.callers-certified";

    /** Below application.properties nothing of this is said, and an operator may still overrule it. */
    private static final int ORDINAL = 275;

    private static final String REGISTRY = "quarkus.tls." + NAME + ".";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String service = value(context, "quarkus.application.name").orElse("").replace("-service", "");
        Optional<String> certificate = value(context, "payung." + service + ".tls.cert");
        Optional<String> key = value(context, "payung." + service + ".tls.key");
        Optional<String> authority = value(context, "payung.tls.ca");
        if (certificate.isEmpty() && authority.isEmpty()) {
            return List.of();
        }
        Map<String, String> told = new HashMap<>();
        authority.ifPresent(file -> told.put(REGISTRY + "trust-store.pem.certs", file));
        certificate.ifPresent(file -> {
            told.putAll(server(context));
            told.put(REGISTRY + "key-store.pem.own.cert", file);
            told.put(
                    REGISTRY + "key-store.pem.own.key",
                    key.orElseThrow(() -> new IllegalStateException("A TLS certificate needs its key, too")));
        });
        if (certificate.isPresent() && authority.isPresent() && !"gateway".equals(service)) {
            told.put(CALLERS, "true");
        }
        return List.of(new PropertiesConfigSource(told, "TLS files", ORDINAL));
    }

    private static Map<String, String> server(ConfigSourceContext context) {
        return Map.of(
                REGISTRY + "protocols",
                "TLSv1.3,TLSv1.2",
                REGISTRY + "reload-period",
                "10m",
                "quarkus.http.tls-configuration-name",
                NAME,
                "quarkus.http.insecure-requests",
                "disabled",
                "quarkus.http.ssl-port",
                value(context, "quarkus.http.port").orElse("8443"));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }
}
