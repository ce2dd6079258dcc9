package id.payung.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * One deed in the chain of its service.
 *
 * @param position 1 for the first, without gaps
 * @param at in microseconds, UTC
 * @param hash of this record and of the hash before it, as hex
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditRecord(
        long position,
        UUID id,
        OffsetDateTime at,
        String actor,
        String roles,
        String action,
        String object,
        String purpose,
        String requestId,
        String hash) {

    /** What stands before the first hash. */
    static final byte[] BEGINNING = new byte[32];

    private static final String FORMAT = "payung-audit-v1";

    /**
     * The hash that belongs to the fields: SHA-256 over the format's name, the hash before (32 bytes), and each field as
     * UTF-8 text, each of them after its length as four bytes, the highest first. The instant is written as microseconds
     * since 1970.
     */
    byte[] hashAfter(byte[] before) {
        MessageDigest digest = sha256();
        add(digest, FORMAT.getBytes(StandardCharsets.UTF_8));
        add(digest, before);
        long micros = ChronoUnit.MICROS.between(java.time.Instant.EPOCH, at.toInstant());
        List.of(
                        Long.toString(position),
                        id.toString(),
                        Long.toString(micros),
                        actor,
                        roles,
                        action,
                        object,
                        purpose,
                        requestId)
                .forEach(field -> add(digest, field.getBytes(StandardCharsets.UTF_8)));
        return digest.digest();
    }

    AuditRecord withHash(String newHash) {
        return new AuditRecord(position, id, at, actor, roles, action, object, purpose, requestId, newHash);
    }

    private static void add(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        digest.update(field);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
