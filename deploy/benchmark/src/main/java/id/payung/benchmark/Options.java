package id.payung.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run is asked to do.
 *
 * @param rows of each roster
 * @param large rows of one more roster, enrolled and paid for after everything else; 0 for none
 * @param load how long each load under steady clients lasts
 * @param seed which made-up workers
 */
record Options(Path project, int rows, int large, Duration load, int seed) {

    static final String USAGE = "usage: deploy/benchmark/run [--rows N] [--large N] [--seconds S] [--seed N]\n"
            + "  --rows     workers of a roster, 1,000 to 2,000,000; default 100,000\n"
            + "  --large    workers of one roster at the end, 0 for none, to 2,000,000; default 1,000,000\n"
            + "  --seconds  of each load of 32 clients, 4 to 60; default 8\n"
            + "  --seed     0 to 999; default 1";

    private static final int DEFAULT_ROWS = 100_000;
    private static final int DEFAULT_LARGE = 1_000_000;
    private static final int DEFAULT_SECONDS = 8;
    /** In less than these, pgbench has hardly connected its clients. */
    private static final int SHORTEST_SECONDS = 4;

    private static final int LONGEST_SECONDS = 60;

    /** @throws IllegalArgumentException with the usage as its message */
    static Options parse(List<String> arguments) {
        int rows = DEFAULT_ROWS;
        int large = DEFAULT_LARGE;
        int seconds = DEFAULT_SECONDS;
        int seed = 1;
        for (int i = 1; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (arguments.get(i)) {
                case "--rows" -> rows = number(value, 1_000, 2_000_000);
                case "--large" -> large = number(value, 0, 2_000_000);
                case "--seconds" -> seconds = number(value, SHORTEST_SECONDS, LONGEST_SECONDS);
                case "--seed" -> seed = number(value, 0, 999);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Options(Path.of(arguments.get(0)), rows, large, Duration.ofSeconds(seconds), seed);
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(text);
    }
}
