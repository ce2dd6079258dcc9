package id.payung.platform.calls;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How this service calls others. */
@ConfigMapping(prefix = "payung.calls")
interface CallSettings {

    /** Address of the gateway. */
    String gateway();

    /** The issuer's token endpoint; without it the service signs its tokens itself. */
    Optional<URI> tokenEndpoint();

    /** With which the service asks the issuer. */
    String clientId();

    /** Belongs to the client id. */
    Optional<String> clientSecret();

    /** PEM file of the key with which the service signs. */
    String privateKey();

    /** In whose name it signs. */
    String issuer();
}
