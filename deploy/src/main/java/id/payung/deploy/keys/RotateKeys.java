package id.payung.deploy.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import id.payung.deploy.Console;
import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import id.payung.deploy.StartFailure;
import id.payung.deploy.postgres.LocalPostgres;
import id.payung.deploy.service.Module;
import id.payung.platform.privacy.keyset.KeyRotation;
import id.payung.platform.privacy.keyset.KeysetFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The command {@code deploy/rotate-keys}: replaces keys while everything runs, and encrypts keysets by a KMS. */
public final class RotateKeys {
    private static final int WRONG_USAGE = 2;
    private static final List<String> KEYSETS = List.of(
            KeysetFolder.PERSONAL, KeysetFolder.INDEX, KeysetFolder.BODY, KeysetFolder.AUDIT, KeysetFolder.CARD);

    private final Console console;
    private final Home home;
    private final Settings settings;

    private RotateKeys(Console console, Home home, Settings settings) {
        this.console = console;
        this.home = home;
        this.settings = settings;
    }

    /** Arguments: the home folder, then those of {@code deploy/rotate-keys}. */
    public static void main(String[] arguments) throws InterruptedException {
        Optional<RotationRequest> request =
                RotationRequest.parse(List.of(arguments).subList(1, arguments.length));
        if (request.isEmpty()) {
            System.err.println(RotationRequest.USAGE);
            System.exit(WRONG_USAGE);
        }
        Console console = new Console(System.out);
        try {
            Home home = Home.at(Path.of(arguments[0]));
            new RotateKeys(console, home, new Settings(System.getenv())).run(request.get());
        } catch (StartFailure | IOException | GeneralSecurityException | SQLException failure) {
            console.say("Payung: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run(RotationRequest request)
            throws IOException, GeneralSecurityException, SQLException, InterruptedException {
        KeysetFolder.register();
        switch (request.task()) {
            case ROTATE -> turn().run(request.settle(), request.patience());
            case STATUS -> turn().tell();
            case WRAP -> wrap();
            case NEW_KEK -> makeKek(request.newKek().orElseThrow());
        }
    }

    private RotationTurn turn() {
        return new RotationTurn(
                console,
                new KeyRotation(folder(), PersonalKeysets.PERSONAL_KEYS),
                List.of(watch(Module.ENROLLMENT), watch(Module.CLAIMS)));
    }

    private KeysetFolder folder() {
        return new KeysetFolder(
                settings.text("PAYUNG_KEYS_DIR").map(Path::of).orElse(home.keys()),
                settings.text("PAYUNG_KEYS_KMS_URI"));
    }

    private ResealingWatch watch(Module module) {
        int port = LocalPostgres.port(settings).number();
        String local = "jdbc:postgresql://127.0.0.1:" + port + "/" + module.database();
        Optional<String> elsewhere = settings.text(module.variable("JDBC_URL"));
        return new ResealingWatch(
                module.service(),
                elsewhere.orElse(local),
                settings.text(module.variable("DB_USER"), module.database()),
                settings.text(module.variable("DB_PASSWORD"))
                        .orElseGet(() -> new Passwords(home.keys()).of(module.database())));
    }

    private void wrap() throws IOException, GeneralSecurityException {
        if (settings.text("PAYUNG_KEYS_KMS_URI").isEmpty()) {
            throw new StartFailure("PAYUNG_KEYS_KMS_URI must name the key that encrypts the keysets");
        }
        for (String name : KEYSETS) {
            console.say(name + ".json " + (folder().wrap(name) ? "is encrypted now" : "was encrypted already"));
        }
        console.say("Restart the services with PAYUNG_KEYS_KMS_URI set; until then they keep the keys they have");
    }

    private void makeKek(Path file) throws GeneralSecurityException {
        SecretFile.readOrMake(file.toAbsolutePath(), RotateKeys::kek);
        console.say("PAYUNG_KEYS_KMS_URI=file-kms://" + file.toAbsolutePath());
    }

    private static String kek() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PersonalKeysets.PERSONAL_KEYS), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
