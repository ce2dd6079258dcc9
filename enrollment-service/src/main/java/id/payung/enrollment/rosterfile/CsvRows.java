package id.payung.enrollment.rosterfile;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Any other CSV, read as rosters are: UTF-8 with or without byte order mark, comma or semicolon, and a broken line costs
 * itself only.
 */
public final class CsvRows implements AutoCloseable {

    private final CharWindow window;
    private final CsvRecords records;
    private final List<String> header;

    /**
     * One record behind the header.
     *
     * @param broken whether the last of the fields cannot be read
     */
    public record Row(long line, List<String> fields, boolean broken) {

        /** Where the row stands, without any value: rows are persons. */
        @Override
        public String toString() {
            return "Row[line=" + line + "]";
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws id.payung.platform.problem.ProblemException {@code not-utf8}
     */
    public CsvRows(InputStream body) {
        this.window = new CharWindow(new InputStreamReader(new Utf8Guard(body), StandardCharsets.UTF_8));
        this.records = new CsvRecords(window);
        this.header = records.advance() ? names() : List.of();
    }

    private List<String> names() {
        return records.fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Names of the columns in lower case; none where the file is empty. */
    public List<String> header() {
        return header;
    }

    /** The next record, empty at the end of the file. */
    public Optional<Row> next() {
        return records.advance()
                ? Optional.of(new Row(records.line(), records.fields(), records.broken()))
                : Optional.empty();
    }

    /** Closes the body too. */
    @Override
    public void close() {
        window.close();
    }
}
