package id.payung.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;

/**
 * The signed end of a chain: kept elsewhere it proves later what stood below it.
 *
 * @param hash of the record at this position, as hex
 * @param keyId of the public key in {@code /v1/audit/keys}
 * @param signature Ed25519 over {@link #statement}, Base64
 */
public record AuditHead(
        String service, long position, String hash, OffsetDateTime signedAt, String keyId, String signature) {

    /** What is signed: these lines, each with a line feed. */
    static byte[] statement(String service, long position, String hash, OffsetDateTime signedAt) {
        String text =
                "payung-audit-head-v1\n" + service + "\n" + position + "\n" + hash + "\n" + signedAt.toInstant() + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
