package id.payung.platform.web;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request declares in {@code Content-Digest} (RFC 9530). All digests that we know must be right; algorithms that
 * we do not know are not ours to check. Takes the bytes of the body as they pass.
 */
public final class ContentDigest {

    /** The header's name. */
    public static final String HEADER = "Content-Digest";

    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");
    private static final Pattern MEMBER = Pattern.compile("\\s*([A-Za-z0-9*_.-]+)\\s*=\\s*(.*?)\\s*(?:;.*)?");
    private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/=]*):");

    private record Declared(MessageDigest computed, Optional<byte[]> expected) {}

    private final List<Declared> declared;

    private ContentDigest(List<Declared> declared) {
        this.declared = declared;
    }

    /** Reads the header's value, null where none was sent; a known algorithm whose value cannot be read can never match. */
    public static ContentDigest declared(String header) {
        List<Declared> declared = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",")) {
            Matcher member = MEMBER.matcher(part);
            String name = member.matches() ? member.group(1).toLowerCase(Locale.ROOT) : "";
            if (ALGORITHMS.containsKey(name)) {
                declared.add(new Declared(digest(ALGORITHMS.get(name)), bytes(member.group(2))));
            }
        }
        return new ContentDigest(List.copyOf(declared));
    }

    /** The body, each byte of which is digested as it is read. */
    public InputStream over(InputStream body) {
        return new DigestedBody(body, this);
    }

    void update(byte[] bytes, int offset, int length) {
        declared.forEach(one -> one.computed().update(bytes, offset, length));
    }

    /** Whether the bytes so far are all that was declared; ask once, at the end. */
    public boolean matches() {
        return declared.stream().allMatch(one -> one.expected()
                .filter(bytes -> MessageDigest.isEqual(bytes, one.computed().digest()))
                .isPresent());
    }

    private static Optional<byte[]> bytes(String value) {
        Matcher bytes = BYTES.matcher(value);
        try {
            return bytes.matches() ? Optional.of(Base64.getDecoder().decode(bytes.group(1))) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
