package id.payung.gateway.token;

import id.payung.gateway.GatewayConfig;
import id.payung.platform.access.IssuerKeys;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;

/** Which tokens are good: RS256 and nothing else, of one issuer, for one audience, not expired, with a subject. */
final class TokenRules {

    private TokenRules() {}

    static JWTAuthContextInfo of(GatewayConfig.Token config) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo();
        rules.setIssuedBy(config.issuer());
        rules.setExpectedAudience(Set.of(config.audience()));
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        rules.setRequiredClaims(Set.of("sub"));
        rules.setClockSkew((int) config.clockSkew().toSeconds());
        if (IssuerKeys.isRemote(config.publicKey())) {
            rules.setPublicKeyLocation(config.publicKey());
        } else {
            readKey(rules, config.publicKey());
        }
        return rules;
    }

    /** Read at once, so that a gateway without a key does not start. */
    private static void readKey(JWTAuthContextInfo rules, String location) {
        try {
            Path file = Path.of(location.startsWith("file:") ? location.substring("file:".length()) : location);
            rules.setPublicVerificationKey(KeyUtils.decodePublicKey(Files.readString(file)));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("PAYUNG_TOKEN_PUBLIC_KEY names no readable RSA public key (PEM)", unusable);
        }
    }
}
