package id.payung.acceptance;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The people and machines that use the system. */
final class Callers {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final Payung payung;
    private final HttpClient client;

    Callers(Payung payung) {
        this(payung, Caller.CLIENT);
    }

    /** Of a gateway with a certificate of its own authority. */
    Callers(Payung payung, SSLContext trusting) {
        this(payung, Caller.client().sslContext(trusting).build());
    }

    private Callers(Payung payung, HttpClient client) {
        this.payung = payung;
        this.client = client;
    }

    Caller as(String role) {
        return caller(role, Optional.empty());
    }

    /** Somebody of a role with a name of their own. */
    Caller person(String role, String name) {
        return withToken(payung.tokens().token(role, name, Optional.empty(), Instant.now(), TOKEN_LIFE));
    }

    /** The token itself, for who does not call by {@link Caller}. */
    String token(String role) {
        return payung.tokens().token(role, "acceptance-" + role, Optional.empty(), Instant.now(), TOKEN_LIFE);
    }

    Caller partnerOf(String sponsor) {
        return caller("partner", Optional.of(sponsor));
    }

    /** The token of a sponsor's partner. */
    String partnerToken(String sponsor) {
        return payung.tokens().token("partner", "acceptance-partner", Optional.of(sponsor), Instant.now(), TOKEN_LIFE);
    }

    Caller withToken(String token) {
        return new Caller(payung.gateway(), token, client);
    }

    private Caller caller(String role, Optional<String> sponsor) {
        return withToken(payung.tokens().token(role, "acceptance-" + role, sponsor, Instant.now(), TOKEN_LIFE));
    }
}
