package id.payung.platform.audit;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import id.payung.platform.privacy.keyset.KeyRing;
import id.payung.platform.privacy.keyset.KeysetFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that sign the heads of the audit: a Tink keyset of Ed25519 keys without prefix, {@code audit.json}. */
@ApplicationScoped
public class AuditKeys {

    private final KeysetHandle keys;
    private final PublicKeySign signer;

    AuditKeys(
            @ConfigProperty(name = "payung.keys-dir") Path folder,
            @ConfigProperty(name = "payung.keys-kms-uri") Optional<String> kmsUri) {
        try {
            KeysetFolder.register();
            keys = new KeysetFolder(folder, kmsUri).read(KeysetFolder.AUDIT);
            signer = keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException(
                    "PAYUNG_KEYS_DIR needs audit.json with a Tink keyset of Ed25519 keys: " + KeyRing.reason(unusable));
        }
    }

    /** A public key as RFC 8037 writes it. */
    public record PublicKey(String kty, String crv, String kid, String x) {}

    /** Public keys as a JSON Web Key Set, also of those that sign no more. */
    public record PublicKeys(List<PublicKey> keys) {}

    String keyId() {
        return Integer.toUnsignedString(keys.getPrimary().getId());
    }

    String sign(byte[] statement) {
        try {
            return Base64.getEncoder().encodeToString(signer.sign(statement));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PublicKeys publicKeys() {
        List<PublicKey> all = new ArrayList<>();
        try {
            KeysetHandle open = keys.getPublicKeysetHandle();
            for (int i = 0; i < open.size(); i++) {
                KeysetHandle.Entry entry = open.getAt(i);
                byte[] point =
                        ((Ed25519PublicKey) entry.getKey()).getPublicKeyBytes().toByteArray();
                all.add(new PublicKey(
                        "OKP",
                        "Ed25519",
                        Integer.toUnsignedString(entry.getId()),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(point)));
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new PublicKeys(List.copyOf(all));
    }
}
