package id.payung.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many clients of {@code wrk} with one thread. */
record Wrk(Path folder, int clients) {

    static final int CLIENTS = 32;
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final double MICROS = 1_000_000;

    Wrk(Path folder) {
        this(folder, CLIENTS);
    }

    /**
     * One refused or failed request fails the run.
     *
     * @param script one of the resources in {@code /load}
     */
    Load run(String script, String url, Duration duration, String... arguments) {
        Matcher result = result(script, url, duration, arguments);
        if (Long.parseLong(result.group(6)) + Long.parseLong(result.group(7)) > 0) {
            throw new IllegalStateException("wrk met errors at " + url + ": " + result.group());
        }
        return load(result, 0);
    }

    /** Refusals are part of the game: what was done, and how often somebody was refused or got no answer at all. */
    Overload overload(String script, String url, Duration duration, String... arguments) {
        Matcher result = result(script, url, duration, arguments);
        long refused = Long.parseLong(result.group(6));
        return new Overload(load(result, refused), refused, Long.parseLong(result.group(7)));
    }

    /**
     * More than can be done.
     *
     * @param done what was done, without the refusals; its latency is of both
     * @param refused answers with a status of 400 and more
     * @param broken connections and time-outs
     */
    record Overload(Load done, long refused, long broken) {}

    private static Load load(Matcher result, long refused) {
        return new Load(
                (Long.parseLong(result.group(1)) - refused) / (Long.parseLong(result.group(2)) / MICROS),
                Long.parseLong(result.group(3)) / 1000.0,
                Long.parseLong(result.group(4)) / 1000.0,
                Long.parseLong(result.group(5)) / 1000.0);
    }

    private Matcher result(String script, String url, Duration duration, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                "wrk",
                "-t1",
                "-c" + clients,
                "-d" + duration.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                script(script).toString(),
                url,
                "--"));
        words.addAll(List.of(arguments));
        String output = new Command(words, java.util.Map.of()).output();
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IllegalStateException("wrk failed at " + url + ":\n" + output);
        }
        return result;
    }

    private Path script(String name) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, resource(name) + resource("result.lua"));
            return file;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Wrk.class.getResourceAsStream("/load/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
