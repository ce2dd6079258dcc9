package id.payung.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything a local Payung keeps: data, keys, logs and the pids of what runs. */
public record Home(Path root) {

    /** Creates what is missing; only the owner may look inside. */
    public static Home at(Path root) {
        try {
            Home home = new Home(ownersFolder(root.toAbsolutePath().normalize()).toRealPath());
            ownersFolder(home.keys());
            ownersFolder(home.logs());
            ownersFolder(home.run());
            ownersFolder(home.temporary());
            Files.createDirectories(home.binaries());
            return home;
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + root + " (PAYUNG_HOME): " + e.getMessage(), e);
        }
    }

    public Path postgresData() {
        return root.resolve("postgres");
    }

    /** What was there before a restore that has not ended yet. */
    public Path postgresBeforeRestore() {
        return root.resolve("postgres-before-restore");
    }

    /** PostgreSQL itself, unpacked here so that a process can be recognised as ours by its program. */
    public Path binaries() {
        return root.resolve("postgres-binaries");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path run() {
        return root.resolve("run");
    }

    /** What a process puts aside for a moment: never into the folder that all users of the machine share. */
    public Path temporary() {
        return root.resolve("tmp");
    }

    private static Path ownersFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }
}
