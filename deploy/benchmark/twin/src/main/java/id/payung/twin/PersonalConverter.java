package id.payung.twin;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps personal data encrypted. */
@Component
@Converter
class PersonalConverter implements AttributeConverter<Personal, byte[]> {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final ObjectMapper json;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    PersonalConverter(ObjectMapper json, Keys keys) {
        this.json = json;
        this.keys = keys;
    }

    @Override
    public byte[] convertToDatabaseColumn(Personal personal) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(json.writeValueAsBytes(personal));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Personal convertToEntityAttribute(byte[] column) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(column);
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return json.readValue(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed), Personal.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
