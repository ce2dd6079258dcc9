package id.payung.deploy.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Prints a demo roster: {@code deploy/roster --rows N --seed S > file.csv}. */
public final class RosterFile {
    private static final String USAGE = "usage: deploy/roster [--rows N] [--seed S] > file.csv";
    private static final int DEFAULT_ROWS = 100_000;
    private static final int WRONG_USAGE = 2;

    private RosterFile() {}

    public static void main(String[] arguments) throws IOException {
        long seed = DemoRoster.SEED;
        int rows = DEFAULT_ROWS;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (arguments[i].equals("--rows") && value.matches("[0-9]{1,8}")) {
                rows = Integer.parseInt(value);
            } else if (arguments[i].equals("--seed") && value.matches("[0-9]{1,18}")) {
                seed = Long.parseLong(value);
            } else {
                System.err.println(USAGE);
                System.exit(WRONG_USAGE);
            }
        }
        System.err.println("seed " + seed + ", " + rows + " rows");
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
            DemoRoster.of(seed, rows).writeTo(out);
        }
    }
}
