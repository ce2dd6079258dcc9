package id.payung.platform.traces;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns {@code PAYUNG_TRACES} (where a collector takes OTLP over HTTP, such as {@code http://127.0.0.1:4318}) and
 * {@code PAYUNG_TRACES_SHARE} (of the requests, 1 unless told) into what the framework wants to be told. Without a
 * collector nothing is recorded, and it costs nothing.
 */
public final class TraceSettings implements ConfigSourceFactory {

    /** The share of requests that are recorded, from 0 to 1. */
    static final String SHARE = "payung.traces.share";

    private static final String COLLECTOR = "payung.traces";
    /** Above application.properties, below what an operator says to the framework itself. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> told = value(context, COLLECTOR)
                .map(collector -> Map.of(
                        "quarkus.otel.sdk.disabled",
                        "false",
                        "quarkus.otel.exporter.otlp.endpoint",
                        collector,
                        "quarkus.otel.exporter.otlp.protocol",
                        "http/protobuf",
                        "quarkus.otel.traces.sampler.arg",
                        value(context, SHARE).orElse("1")))
                .orElse(Map.of("quarkus.otel.sdk.disabled", "true"));
        return List.of(new PropertiesConfigSource(told, "traces", ORDINAL));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }
}
