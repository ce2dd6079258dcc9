package id.payung.deploy.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import id.payung.deploy.StartFailure;
import id.payung.platform.privacy.keyset.KeysetFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The keys that a service finds in {@code PAYUNG_KEYS_DIR}: of personal data, which nobody reads without them, and of
 * cards, which nobody verifies without theirs.
 */
public final class PersonalKeysets {

    /** What a new key of personal values is. */
    static final Parameters PERSONAL_KEYS = PredefinedAeadParameters.AES256_GCM;

    private PersonalKeysets() {}

    /**
     * Makes the keysets that are missing: {@code personal}, {@code index}, {@code body}, {@code audit}, {@code card}.
     *
     * @param kmsUri names the key that encrypts them; absent: they lie in clear, for their owner only
     */
    public static void ensure(Path folder, Optional<String> kmsUri) {
        try {
            KeysetFolder.register();
            KeysetFolder keysets = new KeysetFolder(folder, kmsUri);
            ensure(keysets, KeysetFolder.PERSONAL, PERSONAL_KEYS);
            ensure(keysets, KeysetFolder.INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF);
            ensure(keysets, KeysetFolder.BODY, PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            ensure(keysets, KeysetFolder.AUDIT, PredefinedSignatureParameters.ED25519WithRawOutput);
            ensure(keysets, KeysetFolder.CARD, cardSignatures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException refused) {
            throw new StartFailure("The keysets in " + folder + " cannot be made: " + refused.getMessage(), refused);
        }
    }

    /** ES256: the shortest signature that every library verifies, for it must fit into a printed code. */
    private static Parameters cardSignatures() throws GeneralSecurityException {
        return JwtEcdsaParameters.builder()
                .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                .build();
    }

    private static void ensure(KeysetFolder keysets, String name, Parameters parameters)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(keysets.file(name))) {
            keysets.write(name, KeysetHandle.generateNew(parameters));
        }
    }
}
