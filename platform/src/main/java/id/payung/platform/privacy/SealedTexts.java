package id.payung.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts sealed for one owner, such as {@code claim 0190…}: no other owner's row opens them. */
@ApplicationScoped
public class SealedTexts {

    private final PersonalKeys keys;

    public SealedTexts(PersonalKeys keys) {
        this.keys = keys;
    }

    /** Seals a text for {@code kind id}, which the {@code SealedColumn} of its column must make in SQL as well. */
    public byte[] seal(String kind, Object id, String text) {
        return keys.encrypt(bytes(text), owner(kind, id));
    }

    /** Reads a text that was sealed for this owner. */
    public String open(String kind, Object id, byte[] sealed) {
        return new String(keys.decrypt(sealed, owner(kind, id)), StandardCharsets.UTF_8);
    }

    /** Reads a text of a column that may be empty. */
    public Optional<String> openIfAny(String kind, Object id, byte[] sealed) {
        return Optional.ofNullable(sealed).map(bytes -> open(kind, id, bytes));
    }

    private static byte[] owner(String kind, Object id) {
        return bytes(kind + " " + id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
