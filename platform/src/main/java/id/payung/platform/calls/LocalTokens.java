package id.payung.platform.calls;

import id.payung.platform.access.Roles;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Tokens of role {@code service}, good for ten minutes, signed with the local key. */
final class LocalTokens implements TokenSource {

    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final Path keyFile;
    private final String issuer;
    private final String service;

    LocalTokens(String keyFile, String issuer, String service) {
        this.keyFile = Path.of(keyFile.startsWith("file:") ? keyFile.substring("file:".length()) : keyFile);
        this.issuer = issuer;
        this.service = service;
    }

    @Override
    public Minted mint(Instant now) {
        Instant end = now.plus(VALIDITY);
        String token = Jwt.issuer(issuer)
                .audience("payung")
                .subject(service)
                .upn(service)
                .groups(Roles.SERVICE)
                .issuedAt(now)
                .expiresAt(end)
                .sign(key());
        return new Minted(token, end);
    }

    /** Read when it is needed: a service without the key runs well until it has to call another one. */
    private PrivateKey key() {
        try {
            String pem = Files.readString(keyFile).replaceAll("-----[A-Z ]+-----", "");
            byte[] der = Base64.getMimeDecoder().decode(pem.getBytes(StandardCharsets.US_ASCII));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException missing) {
            throw new UncheckedIOException("PAYUNG_TOKEN_PRIVATE_KEY cannot be read", missing);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("PAYUNG_TOKEN_PRIVATE_KEY is no RSA key in PKCS#8", unusable);
        }
    }
}
