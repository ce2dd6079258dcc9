package id.payung.enrollment.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How webhooks are sent. */
@ConfigMapping(prefix = "payung.webhook")
public interface HookSettings {

    /** For tests and one machine only: addresses inside are allowed too. */
    @WithDefault("false")
    boolean insideAllowed();

    /** PEM file of an authority to trust beside none other; by default those of the JDK. */
    Optional<Path> authority();

    /** How long an attempt may take from the connection to the end of the answer. */
    @WithDefault("10S")
    Duration timeout();

    /** The first pause; each further one is longer, up to half a day. */
    @WithDefault("5S")
    Duration firstPause();
}
