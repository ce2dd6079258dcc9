package id.payung.gateway.page;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A file as it is sent, with the tag by which a browser knows whether it has it. */
record PageFile(String mediaType, Buffer content, String tag) {

    private static final int TAG_BYTES = 18;

    static PageFile of(String mediaType, byte[] content) {
        byte[] digest = Arrays.copyOf(sha256(content), TAG_BYTES);
        String tag = '"' + Base64.getUrlEncoder().encodeToString(digest) + '"';
        return new PageFile(mediaType, Buffer.buffer(content), tag);
    }

    /** Whether a list of tags names this file; a balancer that compresses makes tags weak. */
    boolean isKnownTo(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::trim)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
