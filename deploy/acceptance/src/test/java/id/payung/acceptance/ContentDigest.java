package id.payung.acceptance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The header of RFC 9530, reckoned with the JDK alone. */
final class ContentDigest {

    static final String HEADER = "Content-Digest";
    /** What no body has. */
    static final String WRONG = field(new byte[32]);

    private ContentDigest() {}

    static String of(byte[] body) {
        try {
            return field(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String field(byte[] digest) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }
}
