package id.payung.platform.access;

import java.security.Key;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * The issuer's keys, read from its JWKS and again as they rotate. A new key is good at its first token, one that is gone
 * is believed for {@link #BELIEVED} at most. While the issuer cannot be reached the last known keys stay good.
 */
public final class IssuerKeys {

    /** How long keys are used before they are read again, whatever the issuer's answer says of caching. */
    static final Duration BELIEVED = Duration.ofMinutes(2);
    /** Tokens that name an unknown key make us look at most this often: anybody can send such tokens. */
    static final Duration LEAST_PAUSE = Duration.ofSeconds(10);

    private final HttpsJwks jwks;
    private final HttpsJwksVerificationKeyResolver resolver;

    /** @param address of a JWKS, {@code https:}, or {@code http:} where nobody is in between */
    public IssuerKeys(String address) {
        this(address, BELIEVED, LEAST_PAUSE);
    }

    IssuerKeys(String address, Duration believed, Duration leastPause) {
        jwks = new HttpsJwks(address);
        jwks.setSimpleHttpGet(new IssuerRequest(leastPause));
        jwks.setDefaultCacheDuration(Math.max(1, believed.toSeconds()));
        jwks.setRetainCacheOnErrorDuration(Math.max(1, leastPause.toSeconds()));
        jwks.setRefreshReprieveThreshold(leastPause.toMillis());
        resolver = new HttpsJwksVerificationKeyResolver(jwks);
    }

    /** Whether keys are to be read from such a location, and not from a file. */
    public static boolean isRemote(String location) {
        return location != null && (location.startsWith("https:") || location.startsWith("http:"));
    }

    /** The key with which the issuer signed this token, by its {@code kid}; nothing in the token says where keys are. */
    Key of(String token) throws JoseException {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setCompactSerialization(token);
        return resolver.resolveKey(signed, List.of());
    }
}
