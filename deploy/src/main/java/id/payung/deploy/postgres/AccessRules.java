package id.payung.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code pg_hba.conf}: who may connect how. The library initialises with trust for everybody. */
record AccessRules(Path data) {
    private static final String PASSWORD = rules("scram-sha-256");
    private static final String TRUST = rules("trust");

    /** Until the superuser has a password that we know. */
    void trustLoopback() throws IOException {
        Files.writeString(file(), TRUST);
    }

    void requirePasswords() throws IOException {
        Files.writeString(file(), PASSWORD);
    }

    boolean passwordsRequired() throws IOException {
        return Files.exists(file()) && Files.readString(file()).equals(PASSWORD);
    }

    private Path file() {
        return data.resolve("pg_hba.conf");
    }

    private static String rules(String method) {
        return "# written by the launcher at every start\n"
                + "host all all 127.0.0.1/32 " + method + "\n"
                + "host all all ::1/128 " + method + "\n";
    }
}
