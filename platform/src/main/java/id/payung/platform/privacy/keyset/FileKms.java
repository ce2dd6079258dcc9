package id.payung.platform.privacy.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * A key-encryption key in a file, for houses without a KMS: {@code file-kms:///absolute/path/kek.json} names a Tink AEAD
 * keyset. It belongs on another disk or machine than the keysets it encrypts; only its owner may read it.
 */
public final class FileKms implements KmsClient {

    private static final String SCHEME = "file-kms://";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith(SCHEME);
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(
                        text(Path.of(uri.substring(SCHEME.length()))), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static String text(Path file) throws GeneralSecurityException {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new GeneralSecurityException("The key-encryption key may be read by its owner only (chmod 600)");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new GeneralSecurityException("The file of the key-encryption key cannot be read");
        }
    }
}
