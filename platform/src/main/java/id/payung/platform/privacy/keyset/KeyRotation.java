package id.payung.platform.privacy.keyset;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.io.IOException;
import java.security.GeneralSecurityException;

/**
 * The three steps that replace the key of personal values. Where a rotation stands is read from the keyset itself, so
 * one that was interrupted goes on wherever it is asked to: a new key is always the last one.
 */
public final class KeyRotation {

    private final KeysetFolder folder;
    private final Parameters parameters;

    /** Rotates the keyset {@code personal} of a folder; new keys have these parameters. */
    public KeyRotation(KeysetFolder folder, Parameters parameters) {
        this.folder = folder;
        this.parameters = parameters;
    }

    /** Where a rotation stands. */
    public enum Stage {
        /** One key: nothing is being rotated. */
        AT_REST,
        /** A new key can be read with, but nothing is sealed by it yet. */
        ADDED,
        /** The new key seals; what the old ones sealed is being sealed again. */
        RESEALING
    }

    public Stage stage() throws IOException, GeneralSecurityException {
        KeysetHandle keys = keys();
        if (keys.size() == 1) {
            return Stage.AT_REST;
        }
        return keys.getAt(keys.size() - 1).isPrimary() ? Stage.RESEALING : Stage.ADDED;
    }

    /** The id of the key that seals, as Tink counts it. */
    public int primary() throws IOException, GeneralSecurityException {
        return keys().getPrimary().getId();
    }

    /** Adds a key that readers learn before anybody seals with it. */
    public void add() throws IOException, GeneralSecurityException {
        require(Stage.AT_REST);
        folder.write(
                KeysetFolder.PERSONAL,
                KeysetHandle.newBuilder(keys())
                        .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                                .setStatus(KeyStatus.ENABLED)
                                .withRandomId())
                        .build());
    }

    /** From now on the new key seals. */
    public void promote() throws IOException, GeneralSecurityException {
        require(Stage.ADDED);
        KeysetHandle.Builder keys = KeysetHandle.newBuilder(keys());
        keys.getAt(keys.size() - 1).makePrimary();
        folder.write(KeysetFolder.PERSONAL, keys.build());
    }

    /** Removes every key but the one that seals. What they sealed cannot be read any more. */
    public void retire() throws IOException, GeneralSecurityException {
        require(Stage.RESEALING);
        KeysetHandle.Builder keys = KeysetHandle.newBuilder(keys());
        while (keys.size() > 1) {
            keys.deleteAt(0);
        }
        folder.write(KeysetFolder.PERSONAL, keys.build());
    }

    private KeysetHandle keys() throws IOException, GeneralSecurityException {
        return folder.read(KeysetFolder.PERSONAL);
    }

    private void require(Stage expected) throws IOException, GeneralSecurityException {
        if (stage() != expected) {
            throw new KeysetRefused("The rotation stands elsewhere: " + stage());
        }
    }
}
