package id.payung.deploy;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The few lines a person wants to see; everything else is in the logs. */
public final class Console {
    private static final double MILLIS = 1000.0;

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** {@code 3.4 s}, or {@code 1 min 12 s}. */
    public static String seconds(Duration duration) {
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}
