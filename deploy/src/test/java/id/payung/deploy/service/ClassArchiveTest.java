package id.payung.deploy.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final Instant BUILT = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    Path folder;

    private Path jar;
    private ClassArchive archive;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createDirectories(folder.resolve("quarkus-app")).resolve("quarkus-run.jar");
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
        archive = new ClassArchive(jar);
    }

    @Test
    void isMadeByOneRunAndUsedByAllLaterOnes() throws IOException {
        assertThat(archive.option(false)).isEmpty();
        Path file = made("whole");

        assertThat(archive.option(true)).contains("-XX:SharedArchiveFile=" + file);
        assertThat(archive.option(false)).contains("-XX:SharedArchiveFile=" + file);
    }

    @Test
    void isMadeAnewWhereItIsOlderThanTheJarOrWasCutOff() throws IOException {
        made("whole");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(archive.option(true).orElseThrow()).startsWith("-XX:ArchiveClassesAtExit=");

        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
        made("\0\0\0\0 the header is missing");
        assertThat(archive.option(true).orElseThrow()).startsWith("-XX:ArchiveClassesAtExit=");
        made("");
        assertThat(archive.option(true).orElseThrow()).startsWith("-XX:ArchiveClassesAtExit=");
    }

    private Path made(String content) throws IOException {
        String option = archive.option(true).orElseThrow();
        return Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), content);
    }
}
