package id.payung.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import id.payung.gateway.GatewayConfig;
import id.payung.platform.access.IssuerKeys;
import id.payung.platform.access.TokenVerification;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.ProblemException;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies bearer tokens and remembers them for some minutes. Only verified ones are, so a flood of forged tokens cannot
 * fill the memory.
 */
@Singleton
public class TokenCheck {

    private static final String SCHEME = "bearer ";
    private static final long REMEMBERED_CHARACTERS = 16_000_000;

    private final Vertx vertx;
    private final TokenVerification verification;
    private final boolean remoteKeys;
    private final Clock clock;
    private final Cache<String, Caller> verified;

    TokenCheck(Vertx vertx, GatewayConfig config, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED_CHARACTERS)
                .weigher((String token, Caller caller) -> token.length())
                .expireAfter(Expiry.creating((String token, Caller caller) ->
                        TokenVerification.memory(caller.expiresAtMillis() / 1_000, clock.instant())))
                .build();
        this.verification = new TokenVerification(TokenRules.of(config.token()));
        this.remoteKeys = IssuerKeys.isRemote(config.token().publicKey());
    }

    /** The caller of an {@code Authorization} header that was verified before and has not expired. */
    public Optional<Caller> remembered(String authorization) {
        return token(authorization).map(verified::getIfPresent);
    }

    /** Verifies an {@code Authorization} header; fails with the refusal. Keys from afar are not fetched on the event loop. */
    public Future<Caller> verify(String authorization) {
        Optional<String> token = token(authorization);
        if (token.isEmpty()) {
            return Future.failedFuture(refused(authorization == null ? "Bearer" : "Bearer error=\"invalid_request\""));
        }
        return remoteKeys
                ? vertx.executeBlocking(() -> parse(token.get()), false)
                : Future.future(promise -> promise.complete(parse(token.get())));
    }

    private Caller parse(String token) {
        try {
            JsonWebToken parsed = verification.verify(token, clock.instant());
            Caller caller = new Caller(
                    parsed.getSubject(),
                    Set.copyOf(parsed.getGroups()),
                    Optional.ofNullable(parsed.<Object>getClaim("sponsor")).map(Object::toString),
                    Duration.ofSeconds(parsed.getExpirationTime()).toMillis());
            verified.put(token, caller);
            return caller;
        } catch (ParseException notVerified) {
            throw refused("Bearer error=\"invalid_token\"");
        }
    }

    private static Optional<String> token(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(SCHEME.length()).trim());
    }

    private static ProblemException refused(String challenge) {
        return CommonProblems.UNAUTHENTICATED.refusal().withHeaders(Map.of("WWW-Authenticate", challenge));
    }
}
