package id.payung.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An answer as it came: its status, the lines of its head, its body. */
record RawAnswer(int status, List<String> head, byte[] body) {

    private static final int SHOWN = 1_000;

    /** The value of a header; the first, where it comes twice. */
    Optional<String> header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).trim())
                .findFirst();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text();
        return String.join("\n", head) + "\n\n" + text.substring(0, Math.min(text.length(), SHOWN));
    }
}
