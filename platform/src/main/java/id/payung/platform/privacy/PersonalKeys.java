package id.payung.platform.privacy;

import com.google.crypto.tink.StreamingAead;
import id.payung.platform.privacy.keyset.KeyRing;
import id.payung.platform.privacy.keyset.KeysetFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of personal data, from a folder with three Tink keysets: {@code personal}, {@code index}, {@code body}. They
 * may change while the service runs; every sealed value begins with {@link #prefix} of the key that sealed it.
 */
@ApplicationScoped
public class PersonalKeys {

    /** How many bytes of a sealed value name its key. */
    public static final int PREFIX_BYTES = 5;

    /** What every value sealed by Tink begins with; no text and no JSON does. */
    public static final byte SEALED = 1;

    private final KeyRing ring;

    protected PersonalKeys() {
        // for the proxy of the container only
        ring = null;
    }

    @Inject
    public PersonalKeys(
            @ConfigProperty(name = "payung.keys-dir") Path folder,
            @ConfigProperty(name = "payung.keys-kms-uri") Optional<String> kmsUri) {
        try {
            ring = new KeyRing(new KeysetFolder(folder, kmsUri.filter(uri -> !uri.isBlank())));
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException(
                    "PAYUNG_KEYS_DIR needs personal.json, index.json and body.json with Tink keysets: "
                            + KeyRing.reason(unusable));
        }
    }

    /** Encrypts a value of one person; {@code owner} must be given again to read it. */
    public byte[] encrypt(byte[] plain, byte[] owner) {
        try {
            return ring.now().personal().encrypt(plain, owner);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a value that {@link #encrypt} wrote for the same owner, here or in an instance with newer keys. */
    public byte[] decrypt(byte[] sealed, byte[] owner) {
        return open(sealed, owner)
                .orElseThrow(() -> new IllegalStateException("A personal value cannot be read with the present keys"));
    }

    /** The same, for those who can go on without: nothing where no present key opens the value for this owner. */
    public Optional<byte[]> open(byte[] sealed, byte[] owner) {
        return opened(sealed, owner).or(() -> ring.refresh() ? opened(sealed, owner) : Optional.empty());
    }

    private Optional<byte[]> opened(byte[] sealed, byte[] owner) {
        try {
            return Optional.of(ring.now().personal().decrypt(sealed, owner));
        } catch (GeneralSecurityException tamperedOrByANewerKey) {
            return Optional.empty();
        }
    }

    /** What the values sealed from now on begin with: it names the key. */
    public byte[] prefix() {
        return ByteBuffer.allocate(PREFIX_BYTES)
                .put(SEALED)
                .putInt(ring.now().primary())
                .array();
    }

    /** Whether there are keys besides the one that seals, so that values may wait to be sealed again. */
    public boolean rotating() {
        return ring.now().rotating();
    }

    /** Reads the keys again if their files changed, without waiting for the next look. */
    public void refresh() {
        ring.refresh();
    }

    /** A keyed fingerprint: equal for equal text, says nothing without the key. */
    public byte[] index(String text, int bytes) {
        try {
            return ring.now().index().computePrimary(text.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens long streams that were sealed before each had a key of its own; see {@link StreamKeys}. */
    StreamingAead body() {
        return ring.now().body();
    }
}
