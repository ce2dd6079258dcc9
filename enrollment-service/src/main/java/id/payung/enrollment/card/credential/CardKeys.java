package id.payung.enrollment.card.credential;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import id.payung.platform.privacy.keyset.KeyRing;
import id.payung.platform.privacy.keyset.KeysetFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that cards are signed with: ES256, from the Tink keyset {@code card.json}. Its primary key signs; every key in
 * it is published, so that cards outlive a rotation as long as their key stays in the keyset.
 */
@ApplicationScoped
public class CardKeys {

    private static final String TYPE = "vc+jwt";

    /** Expiry is judged by the card's own dates; the library would not tell an old card from a forged one. */
    private static final JwtValidator ANY_TIME = JwtValidator.newBuilder()
            .expectTypeHeader(TYPE)
            .ignoreIssuer()
            .allowMissingExpiration()
            .setClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();

    private final JwtPublicKeySign signer;
    private final JwtPublicKeyVerify verifier;
    private final String published;

    protected CardKeys() {
        // for the proxy of the container only
        signer = null;
        verifier = null;
        published = null;
    }

    @Inject
    public CardKeys(
            @ConfigProperty(name = "payung.keys-dir") Path folder,
            @ConfigProperty(name = "payung.keys-kms-uri") Optional<String> kmsUri) {
        try {
            KeysetFolder.register();
            KeysetHandle keys = new KeysetFolder(folder, kmsUri.filter(uri -> !uri.isBlank())).read(KeysetFolder.CARD);
            KeysetHandle open = keys.getPublicKeysetHandle();
            signer = keys.getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
            verifier = open.getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class);
            published = JwkSetConverter.fromPublicKeysetHandle(open);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("PAYUNG_KEYS_DIR needs card.json with a Tink keyset for JWT signatures: "
                    + KeyRing.reason(unusable));
        }
    }

    /** The public keys as a JWK set. */
    public String published() {
        return published;
    }

    /** Signs a credential; the type in its header is {@code vc+jwt}. */
    public String sign(RawJwt.Builder credential) {
        try {
            return signer.signAndEncode(credential.setTypeHeader(TYPE).build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a credential says, whatever its dates, if one of these keys signed it. */
    public Optional<VerifiedJwt> verify(String credential) {
        try {
            return Optional.of(verifier.verifyAndDecode(credential, ANY_TIME));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }
}
