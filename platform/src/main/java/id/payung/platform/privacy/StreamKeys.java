package id.payung.platform.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;

/**
 * Keys of long streams, such as rosters as they arrive: each stream has its own, sealed as a personal value beside it.
 * So a rotation seals a few hundred bytes again, not the stream.
 */
@ApplicationScoped
public class StreamKeys {

    private final PersonalKeys keys;

    public StreamKeys(PersonalKeys keys) {
        this.keys = keys;
        try {
            // not left to the other keys: a roster may be what is asked for first after a start
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new key and how it is kept. */
    public record Fresh(StreamingAead key, byte[] sealed) {}

    /** Makes the key of one stream. */
    public Fresh fresh(byte[] owner) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            byte[] plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            return new Fresh(primitive(key), keys.encrypt(plain, owner));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key of a stream, from how it is kept. */
    public StreamingAead open(byte[] sealed, byte[] owner) {
        try {
            byte[] plain = keys.decrypt(sealed, owner);
            return primitive(TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key of a stream is not what was sealed", impossible);
        }
    }

    /** What opens the streams from before each had a key of its own. */
    public StreamingAead ofOldStreams() {
        return keys.body();
    }

    private static StreamingAead primitive(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }
}
