package id.payung.platform.privacy.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keysets in their files: encrypted by a key elsewhere, rotated, read again, never half. */
class KeyRingTest {

    private static final byte[] VALUE = "Siti Rekaan".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OWNER = "member 1".getBytes(StandardCharsets.UTF_8);
    private static final Optional<String> IN_CLEAR = Optional.empty();

    @TempDir
    Path home;

    private Path keys;
    private Path kek;

    @BeforeEach
    void makeAKeyEncryptionKey() throws Exception {
        KeysetFolder.register();
        keys = Files.createDirectory(home.resolve("keys"));
        kek = home.resolve("kek.json");
        WholeFile.write(
                kek,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get()));
    }

    @Test
    void keysetsEncryptedByAKmsHoldNoKeyInClearAndOpenWithItOnly() throws Exception {
        KeysetFolder folder = filled(kms());
        byte[] sealed = new KeyRing(folder).now().personal().encrypt(VALUE, OWNER);

        assertThat(Files.readString(folder.file("personal")))
                .contains("encryptedKeyset")
                .doesNotContain("\"value\"");
        assertThat(new KeyRing(folder).now().personal().decrypt(sealed, OWNER)).isEqualTo(VALUE);
        assertThatThrownBy(() -> new KeyRing(new KeysetFolder(keys, IN_CLEAR)))
                .isInstanceOf(KeysetRefused.class)
                .hasMessageContaining("PAYUNG_KEYS_KMS_URI");
    }

    @Test
    void anEncryptedKeysetDoesNotPassForAnotherOne() throws Exception {
        KeysetFolder folder = filled(kms());
        Files.copy(folder.file("personal"), keys.resolve("spare.json"));

        assertThatThrownBy(() -> folder.read("spare")).isInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void aKeysetInClearIsRefusedWhereAKmsIsNamedUntilItIsWrapped() throws Exception {
        filled(IN_CLEAR);
        KeysetFolder folder = new KeysetFolder(keys, kms());

        assertThatThrownBy(() -> new KeyRing(folder))
                .isInstanceOf(KeysetRefused.class)
                .hasMessageContaining("in clear");

        for (String name : new String[] {"personal", "index", "body"}) {
            assertThat(folder.wrap(name)).isTrue();
            assertThat(folder.wrap(name)).isFalse();
        }
        assertThat(new KeyRing(folder).now().rotating()).isFalse();
    }

    @Test
    void aKeyEncryptionKeyThatOthersMayReadIsRefused() throws Exception {
        KeysetFolder folder = filled(kms());
        Files.setPosixFilePermissions(kek, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> new KeyRing(folder)).hasMessageContaining("owner only");
    }

    @Test
    void aRotationGoesThroughItsStagesAndARunningRingFollows() throws Exception {
        KeysetFolder folder = filled(kms());
        KeyRing ring = new KeyRing(folder);
        byte[] old = ring.now().personal().encrypt(VALUE, OWNER);
        int oldKey = ring.now().primary();
        KeyRotation rotation = new KeyRotation(folder, PredefinedAeadParameters.AES256_GCM);

        rotation.add();
        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.ADDED);
        assertThat(ring.refresh()).isTrue();
        assertThat(ring.now().primary()).isEqualTo(oldKey);
        assertThat(ring.now().rotating()).isTrue();

        rotation.promote();
        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.RESEALING);
        assertThat(ring.refresh()).isTrue();
        assertThat(ring.now().primary()).isNotEqualTo(oldKey);
        assertThat(ring.now().personal().decrypt(old, OWNER)).isEqualTo(VALUE);
        byte[] fresh = ring.now().personal().encrypt(VALUE, OWNER);

        rotation.retire();
        ring.refresh();
        assertThat(rotation.stage()).isEqualTo(KeyRotation.Stage.AT_REST);
        assertThat(ring.now().personal().decrypt(fresh, OWNER)).isEqualTo(VALUE);
        assertThatThrownBy(() -> ring.now().personal().decrypt(old, OWNER))
                .isInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void aStepOutOfTurnIsRefused() throws Exception {
        KeyRotation rotation = new KeyRotation(filled(IN_CLEAR), PredefinedAeadParameters.AES256_GCM);

        assertThatThrownBy(rotation::promote).isInstanceOf(KeysetRefused.class);
        assertThatThrownBy(rotation::retire).isInstanceOf(KeysetRefused.class);
    }

    @Test
    void aHalfWrittenMissingOrForeignFileLeavesThePresentKeysInUse() throws Exception {
        KeysetFolder folder = filled(IN_CLEAR);
        KeyRing ring = new KeyRing(folder);
        byte[] sealed = ring.now().personal().encrypt(VALUE, OWNER);
        String whole = Files.readString(folder.file("personal"));

        Files.writeString(folder.file("personal"), whole.substring(0, whole.length() / 2));
        assertThat(ring.refresh()).isFalse();
        Files.delete(folder.file("personal"));
        assertThat(ring.refresh()).isFalse();
        Files.writeString(folder.file("personal"), whole);
        folder.write("index", KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        assertThat(ring.refresh()).isFalse();

        assertThat(ring.now().personal().decrypt(sealed, OWNER)).isEqualTo(VALUE);
    }

    private Optional<String> kms() {
        return Optional.of("file-kms://" + kek);
    }

    private KeysetFolder filled(Optional<String> kms) throws Exception {
        KeysetFolder folder = new KeysetFolder(keys, kms);
        write(folder, KeysetFolder.PERSONAL, PredefinedAeadParameters.AES256_GCM);
        write(folder, KeysetFolder.INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF);
        write(folder, KeysetFolder.BODY, PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        return folder;
    }

    private static void write(KeysetFolder folder, String name, Parameters parameters) throws Exception {
        folder.write(name, KeysetHandle.generateNew(parameters));
    }
}
