package id.payung.platform.web;

import id.payung.platform.problem.CommonProblems;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Versions of single resources as strong entity tags. */
public final class Etags {

    private static final int DIGEST_BYTES = 16;

    private Etags() {}

    /** The tag of a version, with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of what has no version but is the same as long as these words about it are; with its quotes. */
    public static String ofFacts(String facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Refuses a change without {@code If-Match} (428) or with the tag of another version (412). {@code *} names no version
     * that anybody saw, so it is refused like a missing one.
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || namesAny(ifMatch)) {
            throw CommonProblems.PRECONDITION_REQUIRED.refusal();
        }
        if (!matches(ifMatch, of(version))) {
            throw CommonProblems.STALE_VERSION.refusal();
        }
    }

    private static boolean namesAny(String tags) {
        return Arrays.stream(tags.split(",")).anyMatch(tag -> tag.strip().equals("*"));
    }

    /** The answer 304 for a caller who has seen this version; empty for everybody else. */
    public static Optional<Response> unchanged(String ifNoneMatch, long version) {
        return matches(ifNoneMatch, of(version))
                ? Optional.of(Response.notModified(String.valueOf(version)).build())
                : Optional.empty();
    }

    /** Whether a list of tags names this one; weak tags compare by value. */
    public static boolean matches(String tags, String tag) {
        if (tags == null) {
            return false;
        }
        for (String each : tags.split(",")) {
            String candidate = each.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
