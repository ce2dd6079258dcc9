package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What PostgreSQL does at most: 32 clients of {@code pgbench} with one prepared statement. */
record Pgbench(Psql database, Path folder) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int LATENCY_COLUMN = 2;

    Load run(String statement, Duration duration) {
        try {
            Path work = Files.createTempDirectory(folder, "pgbench");
            Path script = Files.writeString(work.resolve("statement.sql"), statement + ";\n");
            String output = new Command(
                            List.of(
                                    "pgbench",
                                    "-n",
                                    "-M",
                                    "prepared",
                                    "-c",
                                    Integer.toString(Wrk.CLIENTS),
                                    "-j",
                                    "1",
                                    "-T",
                                    Long.toString(duration.toSeconds()),
                                    "-f",
                                    script.toString(),
                                    "-l",
                                    "--sampling-rate=0.2",
                                    "--log-prefix=" + work.resolve("log")),
                            database.environment())
                    .output();
            Matcher rate = RATE.matcher(output);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench said nothing: " + output);
            }
            long[] micros = latencies(work);
            return new Load(Double.parseDouble(rate.group(1)), at(micros, 0.5), at(micros, 0.95), at(micros, 0.99));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double at(long[] micros, double share) {
        return micros[(int) ((micros.length - 1) * share)] / 1000.0;
    }

    private static long[] latencies(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("log"))
                    .flatMap(Pgbench::lines)
                    .mapToLong(line -> Long.parseLong(line.split(" ")[LATENCY_COLUMN]))
                    .sorted()
                    .toArray();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
