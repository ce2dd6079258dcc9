package id.payung.platform.privacy.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;
import java.util.ServiceLoader;

/** Finds the key-encryption key that a URI names: every Tink KMS client on the class path is asked. */
final class KeyEncryption {

    private KeyEncryption() {}

    /** The key, used with the default credentials of its client: the cloud's own chain, never ours. */
    static Aead by(String uri) throws GeneralSecurityException {
        for (KmsClient client : ServiceLoader.load(KmsClient.class, KeyEncryption.class.getClassLoader())) {
            if (client.doesSupport(uri)) {
                return client.withDefaultCredentials().getAead(uri);
            }
        }
        throw new GeneralSecurityException("No KMS client for PAYUNG_KEYS_KMS_URI: build with its profile");
    }
}
