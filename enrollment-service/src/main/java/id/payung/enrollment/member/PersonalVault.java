package id.payung.enrollment.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Seals and opens the personal data of a member, and makes the fingerprints it is found by. */
@ApplicationScoped
public class PersonalVault {

    private static final int NIK_INDEX_BYTES = 16;
    private static final int NAME_INDEX_BYTES = 12;

    private final PersonalKeys keys;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public PersonalVault(PersonalKeys keys, ObjectMapper mapper) {
        this.keys = keys;
        this.writer = mapper.writerFor(PersonalData.class);
        this.reader = mapper.readerFor(PersonalData.class);
    }

    public byte[] seal(PersonalData data, UUID memberId) {
        try {
            return keys.encrypt(writer.writeValueAsBytes(data), bytes(memberId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public PersonalData open(byte[] sealed, UUID memberId) {
        try {
            return reader.readValue(keys.decrypt(sealed, bytes(memberId)));
        } catch (IOException impossible) {
            throw new IllegalStateException("Personal data is not what was sealed", impossible);
        }
    }

    /** The fingerprint under which a NIK is unique. */
    public byte[] nikIndex(String nik) {
        return keys.index("nik\u0000" + nik, NIK_INDEX_BYTES);
    }

    /** The fingerprint that equal names share. */
    public byte[] nameIndex(String normalisedName) {
        return keys.index("name\u0000" + normalisedName, NAME_INDEX_BYTES);
    }

    /** The fingerprint of a whole request, to tell the same again from another one. */
    public byte[] requestDigest(String canonical) {
        return keys.index("request\u0000" + canonical, NIK_INDEX_BYTES);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
