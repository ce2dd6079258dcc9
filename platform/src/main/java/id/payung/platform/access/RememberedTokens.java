package id.payung.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import id.payung.platform.time.WorkClock;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Verifies a token and remembers it for some minutes: a signature check costs more than most answers. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens extends JWTCallerPrincipalFactory {

    private static final int MOST_TOKENS = 20_000;

    private final WorkClock clock;
    private final Cache<String, JWTCallerPrincipal> verified;
    private volatile TokenVerification verification;

    public RememberedTokens(WorkClock clock) {
        this.clock = clock;
        verified = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfter(Expiry.creating((String token, JWTCallerPrincipal principal) ->
                        TokenVerification.memory(principal.getExpirationTime(), clock.now())))
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        JWTCallerPrincipal principal = verification(info).verify(token, clock.now());
        verified.put(token, principal);
        return principal;
    }

    /** Made with the first token; the rules are the same for every one. */
    private TokenVerification verification(JWTAuthContextInfo info) {
        TokenVerification made = verification;
        if (made == null) {
            synchronized (this) {
                made = verification == null ? new TokenVerification(info) : verification;
                verification = made;
            }
        }
        return made;
    }
}
