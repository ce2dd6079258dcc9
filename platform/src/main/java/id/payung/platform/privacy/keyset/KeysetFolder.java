package id.payung.platform.privacy.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The files of the keysets: all in clear, or each encrypted by the key that a KMS URI names. Never a mixture: with a URI
 * a keyset in clear is refused, so that nobody believes keys to be protected that are not.
 */
public final class KeysetFolder {

    /** The keysets that every service needs. */
    public static final String PERSONAL = "personal";

    public static final String INDEX = "index";
    public static final String BODY = "body";
    public static final String AUDIT = "audit";
    public static final String CARD = "card";

    private static final String ENCRYPTED = "\"encryptedKeyset\"";

    private final Path folder;
    private final Optional<String> kmsUri;

    /**
     * Names the place.
     *
     * @param kmsUri such as {@code aws-kms://…}, {@code gcp-kms://…}, {@code file-kms:///…}; absent: keysets in clear
     */
    public KeysetFolder(Path folder, Optional<String> kmsUri) {
        this.folder = folder;
        this.kmsUri = kmsUri;
    }

    /** Makes the kinds of keys known to Tink; to be called once before any is used. */
    public static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        StreamingAeadConfig.register();
        SignatureConfig.register();
        JwtSignatureConfig.register();
    }

    /** Reads one keyset; its name is bound into the encryption, so that no file passes for another. */
    public KeysetHandle read(String name) throws IOException, GeneralSecurityException {
        String text = Files.readString(file(name));
        boolean encrypted = text.contains(ENCRYPTED);
        if (kmsUri.isEmpty()) {
            require(!encrypted, name + ".json is encrypted: PAYUNG_KEYS_KMS_URI must name the key that opens it");
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        }
        require(encrypted, name + ".json is in clear although PAYUNG_KEYS_KMS_URI is set: deploy/rotate-keys --wrap");
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, kek(), boundTo(name));
    }

    /** Writes one keyset, whole or not at all. */
    public void write(String name, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        WholeFile.write(file(name), text(name, keyset));
    }

    /** Encrypts a keyset that lies in clear; says whether there was anything to do. */
    public boolean wrap(String name) throws IOException, GeneralSecurityException {
        String text = Files.readString(file(name));
        if (text.contains(ENCRYPTED)) {
            return false;
        }
        write(name, TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
        return true;
    }

    /** Where a keyset lies. */
    public Path file(String name) {
        return folder.resolve(name + ".json");
    }

    private String text(String name, KeysetHandle keyset) throws GeneralSecurityException {
        return kmsUri.isEmpty()
                ? TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, kek(), boundTo(name));
    }

    private Aead kek() throws GeneralSecurityException {
        return KeyEncryption.by(kmsUri.orElseThrow());
    }

    private static byte[] boundTo(String name) {
        return ("payung keyset " + name).getBytes(StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String otherwise) throws GeneralSecurityException {
        if (!holds) {
            throw new KeysetRefused(otherwise);
        }
    }
}
