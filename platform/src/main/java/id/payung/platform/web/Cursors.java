package id.payung.platform.web;

import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Opaque positions in a list, signed together with the question they belong to. */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 12;

    private final PersonalKeys keys;

    public Cursors(PersonalKeys keys) {
        this.keys = keys;
    }

    /**
     * Signs a position.
     *
     * @param question the list and every filter of it: a cursor of one question is refused by another
     */
    public String sign(String question, String position) {
        byte[] payload = position.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(question, position);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, cursor, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The position of a cursor, or nothing where none was sent; 400 where it is not one of ours for this question. */
    public Optional<String> position(String question, String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SIGNATURE_BYTES) {
                String position =
                        new String(bytes, SIGNATURE_BYTES, bytes.length - SIGNATURE_BYTES, StandardCharsets.UTF_8);
                byte[] sent = Arrays.copyOf(bytes, SIGNATURE_BYTES);
                if (MessageDigest.isEqual(sent, signature(question, position))) {
                    return Optional.of(position);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below like every other cursor that is not ours
        }
        throw Queries.invalid(
                "cursor",
                "Take the cursor from the Link header of this list",
                "Pakai kursor dari header Link daftar ini");
    }

    /** The position in a cursor that this service was given by another one and kept: nobody else could have put it there. */
    public static String trusted(String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        return new String(bytes, SIGNATURE_BYTES, bytes.length - SIGNATURE_BYTES, StandardCharsets.UTF_8);
    }

    private byte[] signature(String question, String position) {
        return keys.index("cursor\u0000" + question + "\u0000" + position, SIGNATURE_BYTES);
    }
}
