package id.payung.deploy.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A figure from outside: published, with the address where it stands, or made up like the workers, and then its source
 * says so.
 *
 * @param asOf the day that the source means
 */
record DemoFigure(String code, String region, String month, long value, String asOf, String source) {

    private static final String FILE = "figures.csv";
    private static final String MADE_UP = "made up";
    private static final int COLUMNS = 6;

    /**
     * All that the demo records, of each code and region the latest first: one that is recorded after an earlier one takes
     * its place, which is told as a change. Commas stand in the last column only.
     */
    static List<DemoFigure> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoFigure.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", COLUMNS))
                    .map(cells ->
                            new DemoFigure(cells[0], cells[1], cells[2], Long.parseLong(cells[3]), cells[4], cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody ever counted it. */
    static boolean isMadeUp(String source) {
        return source.contains(MADE_UP);
    }

    /** Where it is kept. */
    String path() {
        return "/v1/figures/" + code + "/" + region + "/" + month;
    }

    Map<String, Object> body() {
        return Map.of("value", value, "source", source, "asOf", asOf);
    }
}
