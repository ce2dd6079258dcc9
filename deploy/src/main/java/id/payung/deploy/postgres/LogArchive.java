package id.payung.deploy.postgres;

import id.payung.deploy.Settings;
import id.payung.deploy.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder ({@code PAYUNG_ARCHIVE}) into which PostgreSQL puts its log, so that a base backup can be brought to any
 * instant since. Best on another disk.
 */
public record LogArchive(Path folder) {

    /** @throws StartFailure if it cannot be written, or has a character that a shell or PostgreSQL would read */
    public static Optional<LogArchive> of(Settings settings) {
        return settings.text("PAYUNG_ARCHIVE").map(Path::of).map(LogArchive::at);
    }

    private static LogArchive at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!absolute.toString().matches("[\\w/ .,@+-]+")) {
            throw new StartFailure("PAYUNG_ARCHIVE has a character that is none of letters, digits and / . , @ + - _");
        }
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + absolute + " (PAYUNG_ARCHIVE): " + e.getMessage(), e);
        }
        return new LogArchive(absolute);
    }

    /** Durable before it is called done; a repeat of what is there already is fine, something else under its name is not. */
    String archiveCommand() {
        return "if test -e \"A/%f\"; then cmp -s \"%p\" \"A/%f\"; else cp \"%p\" \"A/%f.part\" && sync \"A/%f.part\" && mv \"A/%f.part\" \"A/%f\"; fi"
                .replace("A/", folder + "/");
    }

    public String restoreCommand() {
        return "cp \"" + folder + "/%f\" \"%p\"";
    }
}
