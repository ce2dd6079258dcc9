package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The key of everybody's values is replaced while rosters come and people look, and whoever replaces it is killed. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotationIT {

    private static final String COMMAND = "id.payung.deploy.keys.RotateKeys";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** The services look for new keys every three seconds. */
    private static final String SETTLE = "5";

    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    private final Payung payung;
    private final Callers callers;
    private final Office office;

    RotationIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
        this.office = Office.open(callers, "ROTATED");
    }

    @Test
    void aRotationThatIsKilledGoesOnAndEveryValueStaysReadable() throws Exception {
        String member = member();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Set<String>> seen = CompletableFuture.supplyAsync(() -> names(member, over));
        String roster = office.accepted("SK-2", People.roster(ROWS).getBytes(StandardCharsets.UTF_8));

        killedBetweenTheKeys();
        Kill.andAwaitRestart(payung::enrollmentService);
        Payung.Finished rotation = rotated("--settle", SETTLE);
        JsonNode job = office.rested(roster);
        over.set(true);

        assertThat(rotation.output()).contains("the old key is gone");
        assertThat(rotation.exitCode()).isZero();
        assertThat(rotated("--status").output()).contains("AT_REST");
        assertThat(names(seen)).hasSize(1);
        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(job.path("counts").path("ENROLLED").asInt()).isEqualTo(ROWS);
        assertThat(office.partner()
                        .getPatiently("/v1/rosters/" + roster + "/rows")
                        .expecting(200)
                        .text()
                        .lines())
                .hasSize(ROWS + 1);
    }

    private static Set<String> names(CompletableFuture<Set<String>> seen) throws InterruptedException {
        try {
            return seen.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("Somebody could not be read", failed);
        }
    }

    private String member() {
        String row = People.row();
        office.rested(office.accepted("SK-1", (People.HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)));
        return callers.as("officer")
                .post("/v1/members/search", Map.of("nik", People.nikOf(row)))
                .expecting(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    /** Every name under which the member was read until it is over. */
    private Set<String> names(String member, AtomicBoolean over) {
        Set<String> names = new TreeSet<>();
        while (!over.get()) {
            names.add(callers.as("officer")
                    .getPatiently("/v1/members/" + member)
                    .expecting(200)
                    .json()
                    .path("name")
                    .asText());
            Waiting.pause(PAUSE);
        }
        return names;
    }

    private void killedBetweenTheKeys() throws InterruptedException {
        Path output = folder.resolve("killed.log");
        Process command = payung.begin(COMMAND, output, payung.home().root().toString(), "--settle", SETTLE);
        Waiting.until(PATIENCE, "the new key to seal", () -> said(output).contains("seals from now on"));
        command.destroyForcibly().waitFor();
    }

    private static String said(Path output) {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Payung.Finished rotated(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = payung.home().root().toString();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return payung.run(COMMAND, all);
    }
}
