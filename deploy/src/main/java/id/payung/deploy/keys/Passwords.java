package id.payung.deploy.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords of database roles, one file each. */
public final class Passwords {
    private static final int BYTES = 24;

    private final Path folder;

    public Passwords(Path folder) {
        this.folder = folder;
    }

    public boolean knows(String role) {
        return Files.exists(file(role));
    }

    public String of(String role) {
        return SecretFile.readOrMake(file(role), Passwords::random);
    }

    private Path file(String role) {
        return folder.resolve("database-" + role + ".password");
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
