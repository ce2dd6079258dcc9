package id.payung.benchmark;

import java.util.Locale;

/** What is going on, on the error stream, so that the output is the table alone. */
final class Progress {

    private Progress() {}

    static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
