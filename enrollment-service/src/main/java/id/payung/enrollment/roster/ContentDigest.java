package id.payung.enrollment.roster;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Content-Digest} of RFC 9530; algorithms other than sha-256 are not ours to check. */
final class ContentDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]*):");

    private ContentDigest() {}

    /** Refuses a body whose digest is not the declared one. */
    static void check(String header, byte[] sha256) {
        declared(header).ifPresent(declared -> {
            if (!MessageDigest.isEqual(declared, sha256)) {
                throw RosterProblems.DIGEST_MISMATCH.refusal();
            }
        });
    }

    private static Optional<byte[]> declared(String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = SHA_256.matcher(header);
        if (!matcher.find()) {
            if (header.toLowerCase(java.util.Locale.ROOT).contains("sha-256")) {
                throw RosterProblems.DIGEST_MISMATCH.because(
                        "Content-Digest must read sha-256=:BASE64:", "Content-Digest harus berbentuk sha-256=:BASE64:");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(matcher.group(1)));
        } catch (IllegalArgumentException malformed) {
            throw RosterProblems.DIGEST_MISMATCH.refusal();
        }
    }
}
