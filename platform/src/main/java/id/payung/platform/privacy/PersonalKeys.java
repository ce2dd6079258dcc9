package id.payung.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of personal data, from a folder with three Tink keysets: {@code personal}, {@code index}, {@code body}. */
@ApplicationScoped
public class PersonalKeys {

    private final Aead personal;
    private final PrfSet index;
    private final StreamingAead body;

    protected PersonalKeys() {
        // for the proxy of the container only
        personal = null;
        index = null;
        body = null;
    }

    @jakarta.inject.Inject
    public PersonalKeys(@ConfigProperty(name = "payung.keys-dir") Path folder) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            StreamingAeadConfig.register();
            personal = read(folder, "personal").getPrimitive(RegistryConfiguration.get(), Aead.class);
            index = read(folder, "index").getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            body = read(folder, "body").getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException(
                    "PAYUNG_KEYS_DIR needs personal.json, index.json and body.json with Tink keysets: "
                            + unusable.getClass().getSimpleName());
        }
    }

    private static KeysetHandle read(Path folder, String name) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(folder.resolve(name + ".json")), InsecureSecretKeyAccess.get());
    }

    /** Encrypts a value of one person; {@code owner} must be given again to read it. */
    public byte[] encrypt(byte[] plain, byte[] owner) {
        try {
            return personal.encrypt(plain, owner);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a value that {@link #encrypt} wrote for the same owner. */
    public byte[] decrypt(byte[] sealed, byte[] owner) {
        try {
            return personal.decrypt(sealed, owner);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("A personal value cannot be read with the present keys", tampered);
        }
    }

    /** A keyed fingerprint: equal for equal text, says nothing without the key. */
    public byte[] index(String text, int bytes) {
        try {
            return index.computePrimary(text.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Encrypts long streams, such as rosters as they arrive. */
    public StreamingAead body() {
        return body;
    }
}
