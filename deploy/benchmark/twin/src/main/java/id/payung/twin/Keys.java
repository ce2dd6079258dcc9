package id.payung.twin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys of one run: nothing that it writes outlives the benchmark. */
@Component
class Keys {

    private static final int BYTES = 32;

    private final SecretKey encryption = key("AES");
    private final SecretKey index = key("HmacSHA256");

    private static SecretKey key(String algorithm) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, algorithm);
    }

    SecretKey encryption() {
        return encryption;
    }

    /** A fingerprint that says nothing without the key. */
    byte[] fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(index);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
