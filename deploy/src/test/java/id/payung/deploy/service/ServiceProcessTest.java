package id.payung.deploy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.deploy.StartFailure;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final int PATIENCE_STEPS = 200;

    private final Readiness readiness = new Readiness();
    private URI health;
    private ServiceProcess service;

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            health = URI.create("http://127.0.0.1:" + port + "/health");
            service = service(Map.of("TINY_PORT", Integer.toString(port)));
        }
    }

    @AfterEach
    void stop() throws Exception {
        service.stop();
    }

    @Test
    void startsAServiceAgainThatWasKilled() throws Exception {
        service.start();
        awaitUp();
        long first = pid();

        ProcessHandle killed = ProcessHandle.of(first).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get();

        assertThat(service.tend()).hasValueSatisfying(line -> assertThat(line).startsWith("tiny died"));
        tendUntilUp();
        assertThat(pid()).isNotEqualTo(first);
    }

    @Test
    void leavesNothingRunningAfterAStop() throws Exception {
        service.start();
        awaitUp();
        long pid = pid();

        service.stop();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(readiness.isUp(health)).isFalse();
    }

    @Test
    void stopsWhatAnEarlierLauncherLeft() throws Exception {
        service.start();
        awaitUp();

        ServiceProcess.stopOrphan(folder, "tiny");

        assertThat(service.isAlive()).isFalse();
    }

    @Test
    void keepsTheLastWordsOfAServiceThatDies() throws Exception {
        service = service(Map.of());
        service.start();
        for (int i = 0; i < PATIENCE_STEPS && service.isAlive(); i++) {
            Thread.sleep(50);
        }

        assertThat(service.exitCode()).isEqualTo(3);
        assertThat(service.log().tail(5)).containsExactly("there is no port for me");
    }

    @Test
    void givesUpOnAServiceThatKeepsDying() {
        service = service(Map.of(), "/bin/false");

        assertThatThrownBy(() -> {
                    service.start();
                    for (int i = 0; i < 1000; i++) {
                        service.tend();
                        Thread.sleep(50);
                    }
                })
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("tiny died");
    }

    private void awaitUp() throws InterruptedException {
        for (int i = 0; i < PATIENCE_STEPS && !readiness.isUp(health); i++) {
            Thread.sleep(50);
        }
        assertThat(readiness.isUp(health)).isTrue();
    }

    private void tendUntilUp() throws Exception {
        for (int i = 0; i < PATIENCE_STEPS && !readiness.isUp(health); i++) {
            service.tend();
            Thread.sleep(50);
        }
        assertThat(readiness.isUp(health)).isTrue();
    }

    private long pid() {
        return new PidFile(folder.resolve("tiny.pid")).running().orElseThrow().pid();
    }

    private ServiceProcess service(Map<String, String> environment) {
        return service(
                environment,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TinyServer.class.getName());
    }

    private ServiceProcess service(Map<String, String> environment, String... command) {
        ServiceSpec spec =
                new ServiceSpec("tiny", List.of(command), environment, List.of(), health, folder.resolve("tiny.log"));
        return new ServiceProcess(spec, folder, new RestartPolicy(Duration.ofMillis(1)));
    }
}
