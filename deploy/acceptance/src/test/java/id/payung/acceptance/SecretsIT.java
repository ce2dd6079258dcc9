package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys and passwords stay in files of their owner; uploads leave nothing behind, least of all where others look. */
@ExtendWith(RunningPayung.class)
@Order(Integer.MAX_VALUE - 1)
class SecretsIT {

    private static final int SHORTEST_SECRET = 16;
    /** Its programs are open, wherever it was checked out. */
    private static final Path PROJECT = Path.of(System.getProperty("payung.project", "../.."))
            .toAbsolutePath()
            .normalize();

    private final Payung payung;
    private final Callers callers;

    SecretsIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
    }

    @Test
    void showsNoSecretInTheListOfProcessesOrInALog() {
        List<String> secrets = secrets();

        assertThat(secrets).hasSizeGreaterThan(5);
        assertThat(commandLines()).hasSizeGreaterThan(5).noneMatch(line -> contains(line, secrets));
        files(payung.home().logs()).forEach(log -> assertThat(contains(text(log), secrets))
                .as(log.getFileName().toString())
                .isFalse());
    }

    @Test
    void letsNobodyElseLookIntoItsFolders() {
        assertThat(Stream.of(
                        payung.home().root(),
                        payung.home().keys(),
                        payung.home().logs(),
                        payung.home().temporary(),
                        payung.home().postgresData()))
                .allSatisfy(folder -> assertThat(mode(folder)).isEqualTo("rwx------"));
        assertThat(files(payung.home().keys()).filter(file -> !isPublic(file)))
                .allSatisfy(key -> assertThat(mode(key)).isEqualTo("rw-------"));
    }

    @Test
    void keepsNothingOfAnUploadInAFile() {
        Office office = Office.open(callers, "SECRETS");
        String row = People.row();
        office.rested(
                office.accepted("SECRETS-1", (People.HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(files(payung.home().temporary())).allSatisfy(file -> assertThat(UsedValues.leakIn(text(file)))
                .as(file.getFileName().toString())
                .isEmpty());
        assertThat(services().flatMap(SecretsIT::openFiles))
                .noneMatch(file -> file.startsWith("/tmp/")
                        && !file.startsWith(payung.home().root().toString())
                        && !file.startsWith(PROJECT.toString()));
    }

    /** The passwords whole, and of each key file a line that no other has. */
    private List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        files(payung.home().keys()).filter(file -> !isPublic(file)).forEach(file -> text(file)
                .lines()
                .filter(line -> line.length() >= SHORTEST_SECRET && !line.startsWith("-----"))
                .map(line -> line.substring(line.length() / 2))
                .findFirst()
                .ifPresent(secrets::add));
        return secrets;
    }

    private static boolean isPublic(Path file) {
        return file.getFileName().toString().contains("public");
    }

    private static boolean contains(String text, List<String> secrets) {
        return secrets.stream().anyMatch(text::contains);
    }

    /** As any user of the machine sees them. */
    private static List<String> commandLines() {
        return ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                .map(SecretsIT::textIfStillThere)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Stream<ProcessHandle> services() {
        return Stream.of(payung.enrollmentService(), payung.claimsService(), payung.reportingService());
    }

    private static Stream<String> openFiles(ProcessHandle process) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.map(SecretsIT::target).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textIfStillThere(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }
}
