package id.payung.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything an operator may set; {@code payung.token.issuer} is the variable {@code PAYUNG_TOKEN_ISSUER}, and so on. */
@ConfigMapping(prefix = "payung")
public interface GatewayConfig {

    Door gateway();

    @WithDefault("1000")
    int healthPortOffset();

    Enrollment enrollment();

    Instances claims();

    Instances reporting();

    Token token();

    Oidc oidc();

    RateLimit rateLimit();

    BodyLimit bodyLimit();

    Timeout timeout();

    Circuit circuit();

    /** The addresses the gateway listens on. */
    interface Door {
        @WithDefault("127.0.0.1")
        String host();

        @WithDefault("8080")
        int port();

        @WithDefault("127.0.0.1")
        String managementHost();

        @WithDefault("9080")
        int managementPort();

        /** The certificate and key of the public port; both or neither, then it is plain HTTP. */
        Optional<Files> tls();

        /** Connections to one instance, for each event loop. */
        @WithDefault("256")
        int connectionsPerInstance();

        /** Requests that wait for one of these, for each event loop; more are refused at once. */
        @WithDefault("250")
        int waitingPerInstance();
    }

    /** PEM files; read by {@link id.payung.platform.tls.TlsFiles}. */
    interface Files {
        String cert();

        String key();
    }

    /** Enrollment has a default address, because nothing works without it. */
    interface Enrollment {
        @WithDefault("http://127.0.0.1:8081")
        List<URI> urls();
    }

    /** The instances of a service; none: the service is not listed. */
    interface Instances {
        Optional<List<URI>> urls();
    }

    /** Whose tokens are accepted. */
    interface Token {
        @WithDefault("https://payung.local")
        String issuer();

        @WithDefault("payung")
        String audience();

        /** A PEM file, or the address of a JWKS, which is read again as keys rotate. */
        String publicKey();

        @WithDefault("5S")
        Duration clockSkew();
    }

    /** Where people sign in on the page; without it they paste a token. */
    interface Oidc {
        Optional<URI> issuer();

        Optional<String> clientId();
    }

    /** Requests for each subject, or for each address where there is no token. */
    interface RateLimit {
        @WithDefault("5000")
        long perSecond();

        @WithDefault("10000")
        long burst();

        @WithDefault("200")
        long searchesPerSecond();

        @WithDefault("400")
        long searchesBurst();

        @WithDefault("20000")
        long searchesPerDay();
    }

    /** Bytes of a request's body. */
    interface BodyLimit {
        @WithDefault("268435456")
        long uploadBytes();

        /** Of 1,000 events; a little less than what claims-service itself reads. */
        @WithDefault("8000000")
        long batchBytes();

        @WithDefault("1048576")
        long otherBytes();
    }

    /** How long anybody is waited for. */
    interface Timeout {
        @WithDefault("2S")
        Duration connect();

        /** From the last byte of the request to the first of the answer. */
        @WithDefault("60S")
        Duration response();

        /** Between two pieces of a body. */
        @WithDefault("30S")
        Duration senderIdle();

        /** A whole body, however steadily it drips. */
        @WithDefault("1H")
        Duration upload();

        /** From the first byte of the request to the last of the answer, however steadily that drips. */
        @WithDefault("2H")
        Duration total();
    }

    /** When an instance is left alone, and for how long. */
    interface Circuit {
        @WithDefault("5")
        int failures();

        @WithDefault("3S")
        Duration open();
    }
}
