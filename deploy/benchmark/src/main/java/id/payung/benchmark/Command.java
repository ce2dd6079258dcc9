package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine, run to its end within a limit. */
record Command(List<String> words, Map<String, String> environment) {

    private static final int LIMIT_MINUTES = 10;

    static Command of(String... words) {
        return new Command(Arrays.asList(words), Map.of());
    }

    static boolean exists(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    Command with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(words, all);
    }

    /** What it printed; its errors go to the console. */
    String output() {
        try {
            Path file = Files.createTempFile("payung-benchmark", ".out");
            try {
                if (exitCode(file) != 0) {
                    throw new IllegalStateException(words.get(0) + " failed: " + Files.readString(file));
                }
                return Files.readString(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(words.get(0) + ": " + failed.getMessage(), failed);
        }
    }

    /** Leaves what it prints in a file. */
    void into(Path file) {
        try {
            if (exitCode(file) != 0) {
                throw new IllegalStateException(words.get(0) + " failed, see " + file);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(words.get(0) + ": " + failed.getMessage(), failed);
        }
    }

    private int exitCode(Path output) throws IOException {
        Process process = builder()
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IllegalStateException(words.get(0) + " did not end in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            process.destroy();
        }
    }

    /** Starts it and leaves it running; what it prints goes to a file. */
    Process start(Path log) throws IOException {
        return builder().redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        return builder;
    }
}
