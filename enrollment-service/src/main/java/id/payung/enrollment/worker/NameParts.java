package id.payung.enrollment.worker;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Titles and short forms, from {@code resources/worker/name-parts.csv}: upper case, without dots. */
final class NameParts {
    private static final String MUHAMMAD = "MUHAMMAD";

    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> muhammad = new HashSet<>();

    private NameParts() {}

    static NameParts load() {
        NameParts parts = new NameParts();
        var in = new InputStreamReader(
                NameParts.class.getResourceAsStream("/worker/name-parts.csv"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            rows.forEach(row -> parts.add(row.getField("kind"), row.getField("part")));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isTitleBefore(String piece) {
        return before.contains(piece);
    }

    boolean isTitleAfter(String pieces) {
        return after.contains(pieces);
    }

    String spelledOut(String piece) {
        return muhammad.contains(piece) ? MUHAMMAD : piece;
    }

    private void add(String kind, String part) {
        Set<String> parts =
                switch (kind) {
                    case "TITLE_BEFORE" -> before;
                    case "TITLE_AFTER" -> after;
                    case "MUHAMMAD" -> muhammad;
                    default -> throw new IllegalStateException("No such kind of name part: " + kind);
                };
        parts.add(part);
    }
}
