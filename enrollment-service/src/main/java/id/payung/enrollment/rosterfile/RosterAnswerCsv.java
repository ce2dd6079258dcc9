package id.payung.enrollment.rosterfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.payung.platform.web.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes what became of the rows of a roster: its columns as they came, then {@code outcome,code,field,message}. RFC
 * 4180 with comma and CRLF; no cell can be run as a formula. Corrected, the file is a roster again.
 */
public final class RosterAnswerCsv implements AutoCloseable {

    private static final String SURPLUS_SEPARATOR = ",";

    private final CsvWriter csv;
    private final int width;

    /** Writes UTF-8 without a byte order mark, beginning with the header. */
    public RosterAnswerCsv(OutputStream out, List<String> header) {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8), header);
    }

    /** Writes the header at once. */
    public RosterAnswerCsv(Writer out, List<String> header) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.width = header.size();
        String[] cells = header.toArray(new String[width + RosterHeader.ANSWER_COLUMNS.size()]);
        for (int i = width; i < cells.length; i++) {
            cells[i] = RosterHeader.ANSWER_COLUMNS.get(i - width);
        }
        write(cells);
    }

    /**
     * Writes one row. Missing values are left empty; surplus ones, mostly an address with an unquoted comma, are joined
     * in the last column, so that the answer stays a table and nothing is lost.
     */
    public void row(String[] values, String outcome, String code, String field, String message) {
        String[] cells = Arrays.copyOf(values, width + RosterHeader.ANSWER_COLUMNS.size());
        Arrays.fill(cells, Math.min(values.length, width), width, "");
        if (values.length > width) {
            cells[width - 1] =
                    String.join(SURPLUS_SEPARATOR, Arrays.asList(values).subList(width - 1, values.length));
        }
        cells[width] = outcome;
        cells[width + 1] = code;
        cells[width + 2] = field;
        cells[width + 3] = message;
        write(cells);
    }

    private void write(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = FormulaGuard.guard(cells[i]);
        }
        csv.writeRecord(cells);
    }

    /** Passes on what is written so far. */
    public void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes what it writes to. */
    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
