package id.payung.platform.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.JoseException;

/** Verifies a token, the same way in every service and in the gateway. */
public final class TokenVerification {

    /** No token is good for longer, whatever its issuer says; longer than any working day. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(24);

    /** How long a verified token is believed without looking at its signature again: its key may be gone by then. */
    private static final Duration REMEMBERED = Duration.ofMinutes(3);

    private static final int MOST_CHARACTERS = 8_192;

    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();
    private final JWTAuthContextInfo rules;
    private final IssuerKeys keys;

    /** @param rules issuer, audience, algorithm and a key, or the address of a JWKS as the key's location */
    public TokenVerification(JWTAuthContextInfo rules) {
        this.rules = rules;
        this.keys =
                IssuerKeys.isRemote(rules.getPublicKeyLocation()) ? new IssuerKeys(rules.getPublicKeyLocation()) : null;
    }

    /** The claims of a good token; may ask the issuer, and wait for it. */
    public JWTCallerPrincipal verify(String token, Instant now) throws ParseException {
        if (token.length() > MOST_CHARACTERS) {
            throw new ParseException("The token is too long");
        }
        JwtContext context = parsed(token);
        String type = context.getJoseObjects().get(0).getHeader("typ");
        JWTCallerPrincipal principal = new DefaultJWTCallerPrincipal(type, context.getJwtClaims());
        requireBoundedLife(principal, now);
        requireSomebody(asSent(context));
        return principal;
    }

    private JwtContext parsed(String token) throws ParseException {
        JWTAuthContextInfo withKey = rulesFor(token);
        try {
            return parser.parse(token, withKey);
        } catch (ClassCastException malformed) {
            // the parser expects claims of certain types and says so in this way
            throw new ParseException("A claim is of another type", malformed);
        }
    }

    /** The claims before the parser changed them to its liking: it makes one text a list, for example. */
    private static JwtClaims asSent(JwtContext context) throws ParseException {
        try {
            JsonWebSignature signed =
                    (JsonWebSignature) context.getJoseObjects().get(0);
            return JwtClaims.parse(signed.getUnverifiedPayload());
        } catch (InvalidJwtException unreadable) {
            throw new ParseException("The claims cannot be read", unreadable);
        }
    }

    /** The issuer may date its tokens ahead, so the end counts and not the length. */
    private void requireBoundedLife(JWTCallerPrincipal principal, Instant now) throws ParseException {
        long end = now.plus(LONGEST_LIFE).plusSeconds(rules.getClockSkew()).getEpochSecond();
        if (principal.getExpirationTime() > end) {
            throw new ParseException("The token lives too long");
        }
    }

    /** A subject is text, and groups are a list of texts: every reader must see the same in them. */
    private static void requireSomebody(JwtClaims claims) throws ParseException {
        boolean named = claims.getClaimValue("sub") instanceof String name && !name.isBlank();
        Object groups = claims.getClaimValue("groups");
        boolean readable = groups == null
                || groups instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        if (!named || !readable) {
            throw new ParseException("The token does not say who calls");
        }
    }

    /** How long a verified token may be remembered: not beyond its end, and never for long. */
    public static Duration memory(long expiresAtSecond, Instant now) {
        Duration left = Duration.between(now, Instant.ofEpochSecond(expiresAtSecond));
        return left.isNegative() ? Duration.ZERO : left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    }

    private JWTAuthContextInfo rulesFor(String token) throws ParseException {
        if (keys == null) {
            return rules;
        }
        try {
            JWTAuthContextInfo withKey = new JWTAuthContextInfo(rules);
            withKey.setPublicVerificationKey((PublicKey) keys.of(token));
            return withKey;
        } catch (JoseException unknown) {
            throw new ParseException("No key for this token", unknown);
        }
    }
}
