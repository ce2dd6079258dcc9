package id.payung.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    Path folder;

    @Test
    void deletesNoDataWhereItCannotStart() throws Exception {
        Path data = Files.createDirectories(Home.at(folder.resolve("home")).postgresData());
        Path kept = Files.writeString(data.resolve("kept"), "data");

        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process start = started(taken.getLocalPort());
            String said = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(start.waitFor()).isEqualTo(1);
            assertThat(said).contains("Port " + taken.getLocalPort() + " is taken");
        }
        assertThat(kept).exists();
    }

    private Process started(int postgresPort) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                project.toString(),
                folder.resolve("home").toString(),
                "--fresh");
        builder.environment().put("PAYUNG_POSTGRES_PORT", String.valueOf(postgresPort));
        return builder.redirectErrorStream(true).start();
    }
}
