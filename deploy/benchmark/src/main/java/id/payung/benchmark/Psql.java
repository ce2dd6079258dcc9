package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One database of the server under test, through {@code psql} as its superuser. */
record Psql(int port, String database, String password) {

    private static final Pattern TIME = Pattern.compile("(?m)^Time: ([0-9.]+) ms");

    Map<String, String> environment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                "postgres",
                "PGPASSWORD",
                password,
                "PGDATABASE",
                database,
                "PGOPTIONS",
                "-c client_min_messages=warning");
    }

    /** The only value of a query. */
    String value(String sql) {
        return run("-c", sql).strip();
    }

    List<String> values(String sql) {
        return run("-c", sql).lines().toList();
    }

    void file(Path sql) {
        run("-1", "-f", sql.toString());
    }

    /** Runs a script in one transaction; seconds that its statements took, the commit included. */
    double seconds(List<String> statements) {
        try {
            Path script = Files.createTempFile("payung-benchmark", ".sql");
            try {
                Files.writeString(script, "\\timing on\nbegin;\n" + String.join("\n", statements) + "\ncommit;\n");
                return TIME.matcher(run("-f", script.toString()))
                                .results()
                                .mapToDouble(Psql::millis)
                                .sum()
                        / 1000;
            } finally {
                Files.delete(script);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double millis(MatchResult time) {
        return Double.parseDouble(time.group(1));
    }

    private String run(String... arguments) {
        List<String> words = new java.util.ArrayList<>(List.of("psql", "-qAtX", "-v", "ON_ERROR_STOP=1"));
        words.addAll(List.of(arguments));
        return new Command(words, environment()).output();
    }
}
