package id.payung.deploy.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
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

/** The keys of personal data that a service finds in {@code PAYUNG_KEYS_DIR}; lost keys make the data unreadable. */
public final class PersonalKeysets {

    /** What a new key of personal values is. */
    static final Parameters PERSONAL_KEYS = PredefinedAeadParameters.AES256_GCM;

    private PersonalKeysets() {}

    /**
     * Makes {@code personal.json}, {@code index.json}, {@code body.json} and {@code audit.json} where they are missing.
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException refused) {
            throw new StartFailure("The keysets in " + folder + " cannot be made: " + refused.getMessage(), refused);
        }
    }

    private static void ensure(KeysetFolder keysets, String name, Parameters parameters)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(keysets.file(name))) {
            keysets.write(name, KeysetHandle.generateNew(parameters));
        }
    }
}
