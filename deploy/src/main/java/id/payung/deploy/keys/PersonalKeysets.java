package id.payung.deploy.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The keys of personal data that a service finds in {@code PAYUNG_KEYS_DIR}; lost keys make the data unreadable. */
public final class PersonalKeysets {

    private PersonalKeysets() {}

    /** Makes {@code personal.json}, {@code index.json}, {@code body.json} and {@code audit.json} where they are missing. */
    public static void ensure(Path folder) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            StreamingAeadConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        ensure(folder.resolve("personal.json"), PredefinedAeadParameters.AES256_GCM);
        ensure(folder.resolve("index.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
        ensure(folder.resolve("body.json"), PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        ensure(folder.resolve("audit.json"), PredefinedSignatureParameters.ED25519WithRawOutput);
    }

    private static void ensure(Path file, Parameters parameters) {
        SecretFile.readOrMake(file, () -> keyset(parameters));
    }

    private static String keyset(Parameters parameters) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
