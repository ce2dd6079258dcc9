package id.payung.platform.privacy.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the key-encryption key that a URI names, in a KMS whose client is on the class path. */
final class KeyEncryption {

    /** Tink's own clients do not announce themselves; they come with the Maven profiles aws-kms and gcp-kms. */
    private static final List<String> CLOUDS = List.of(
            "com.google.crypto.tink.integration.awskms.AwsKmsClient",
            "com.google.crypto.tink.integration.gcpkms.GcpKmsClient");

    private KeyEncryption() {}

    /** The key, used with the default credentials of its client: the cloud's own chain, never ours. */
    static Aead by(String uri) throws GeneralSecurityException {
        ClassLoader loader = KeyEncryption.class.getClassLoader();
        for (KmsClient client : ServiceLoader.load(KmsClient.class, loader)) {
            if (client.doesSupport(uri)) {
                return client.withDefaultCredentials().getAead(uri);
            }
        }
        for (String name : CLOUDS) {
            Optional<KmsClient> client = cloud(name, loader).filter(each -> each.doesSupport(uri));
            if (client.isPresent()) {
                return client.get().withDefaultCredentials().getAead(uri);
            }
        }
        throw new KeysetRefused("No KMS client here knows PAYUNG_KEYS_KMS_URI: build with -Paws-kms or -Pgcp-kms");
    }

    private static Optional<KmsClient> cloud(String name, ClassLoader loader) throws GeneralSecurityException {
        try {
            Class<?> client = Class.forName(name, true, loader);
            return Optional.of((KmsClient) client.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException notBuiltIn) {
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw new GeneralSecurityException("A KMS client cannot be used", broken);
        }
    }
}
