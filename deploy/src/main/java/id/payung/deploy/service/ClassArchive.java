package id.payung.deploy.service;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The classes of a service as the JVM wants them (AppCDS), beside its jar: the first run writes them when it ends, and
 * later starts take half the time. Of use to the very JVM that wrote them.
 */
record ClassArchive(Path jar) {

    /** The JVM's option that uses the archive, or makes it as the JVM ends, which takes some seconds then. */
    Optional<String> option(boolean mayMake) {
        if (isUsable()) {
            return Optional.of("-XX:SharedArchiveFile=" + file());
        }
        return mayMake ? Optional.of("-XX:ArchiveClassesAtExit=" + file()) : Optional.empty();
    }

    private Path file() {
        Path built = jar.getParent().getParent();
        return built.resolve("classes-" + System.getProperty("java.vm.version") + ".jsa");
    }

    /** The JVM looks closer, and goes on without an archive that does not fit. */
    private boolean isUsable() {
        Path file = file();
        try (DataInputStream content = new DataInputStream(Files.newInputStream(file))) {
            // the header is written last: where that was cut off, nothing stands there
            boolean whole = content.readInt() != 0;
            return whole && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException noneOrCutShort) {
            return false;
        }
    }
}
