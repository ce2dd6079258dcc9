package id.payung.platform.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token with which this service calls others, kept until shortly before its end. */
@ApplicationScoped
class ServiceToken {

    private static final Duration RESERVE = Duration.ofMinutes(1);

    private final TokenSource source;
    private String token;
    private Instant renewAt = Instant.EPOCH;

    @Inject
    ServiceToken(CallSettings settings, @ConfigProperty(name = "quarkus.application.name") String service) {
        this(sourceOf(settings, service));
    }

    ServiceToken(TokenSource source) {
        this.source = source;
    }

    private static TokenSource sourceOf(CallSettings settings, String service) {
        return settings.tokenEndpoint()
                .<TokenSource>map(endpoint -> new IssuerTokens(
                        endpoint,
                        settings.clientId(),
                        settings.clientSecret()
                                .orElseThrow(() -> new IllegalStateException(
                                        "PAYUNG_TOKEN_ENDPOINT is set: the service needs its client secret, too"))))
                .orElseGet(() -> new LocalTokens(settings.privateKey(), settings.issuer(), service));
    }

    /** A token that is good for another minute, or for half its life where that is shorter. */
    synchronized String current(Instant now) {
        if (!now.isBefore(renewAt)) {
            TokenSource.Minted minted = source.mint(now);
            token = minted.token();
            Duration half = Duration.between(now, minted.expiresAt()).dividedBy(2);
            renewAt = minted.expiresAt().minus(half.compareTo(RESERVE) < 0 ? half : RESERVE);
        }
        return token;
    }

    /** It was refused, whatever its end: the next call asks for another. */
    synchronized void forget() {
        renewAt = Instant.EPOCH;
    }
}
