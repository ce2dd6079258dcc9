package id.payung.deploy.token;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens (RS256) as a token issuer would, for local use. */
public final class TokenMaker {
    private static final String AUDIENCE = "payung";

    private final PrivateKey key;
    private final String issuer;

    public TokenMaker(PrivateKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /** @param sponsor the code a partner acts for */
    public String token(String role, String subject, Optional<String> sponsor, Instant issuedAt, Duration validity) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("upn", subject);
        claims.setStringListClaim("groups", List.of(role));
        sponsor.ifPresent(code -> claims.setStringClaim("sponsor", code));
        claims.setIssuedAt(NumericDate.fromSeconds(issuedAt.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(issuedAt.plus(validity).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
