package id.payung.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;

/** Tokens of the issuer that the gateway trusts, and of others. */
final class Tokens {

    private final PrivateKey key;

    Tokens(String privateKeyFile) {
        try {
            key = KeyUtils.decodePrivateKey(Files.readString(Path.of(privateKeyFile)));
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String of(String role) {
        return sign(claims(role));
    }

    String of(String role, String subject) {
        return sign(claims(role).subject(subject));
    }

    String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(key);
    }

    /** Good claims, to be spoilt by a test. */
    static JwtClaimsBuilder claims(String role) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer("https://payung.local")
                .audience("payung")
                .subject("somebody-" + role)
                .groups(role)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300));
    }
}
