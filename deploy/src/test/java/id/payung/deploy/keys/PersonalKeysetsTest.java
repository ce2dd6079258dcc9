package id.payung.deploy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalKeysetsTest {

    @TempDir
    Path folder;

    @Test
    void givesTheServicesTheirKeysets() throws Exception {
        PersonalKeysets.ensure(folder, Optional.empty());

        byte[] text = "a name".getBytes(StandardCharsets.UTF_8);
        Aead personal = read("personal").getPrimitive(RegistryConfiguration.get(), Aead.class);
        assertThat(personal.decrypt(personal.encrypt(text, new byte[0]), new byte[0]))
                .isEqualTo(text);
        assertThat(read("index")
                        .getPrimitive(RegistryConfiguration.get(), PrfSet.class)
                        .computePrimary(text, 16))
                .hasSize(16);
        assertThat(read("body").getPrimitive(RegistryConfiguration.get(), StreamingAead.class))
                .isNotNull();
        assertThat(read("card").getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class))
                .isNotNull();
    }

    @Test
    void keepsTheKeysThatAreThere() throws Exception {
        PersonalKeysets.ensure(folder, Optional.empty());
        String before = Files.readString(folder.resolve("personal.json"));

        PersonalKeysets.ensure(folder, Optional.empty());

        assertThat(Files.readString(folder.resolve("personal.json"))).isEqualTo(before);
    }

    private KeysetHandle read(String name) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(folder.resolve(name + ".json")), InsecureSecretKeyAccess.get());
    }
}
