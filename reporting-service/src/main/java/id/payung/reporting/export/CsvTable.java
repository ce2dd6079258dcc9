package id.payung.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.platform.web.FormulaGuard;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as CSV: RFC 4180, UTF-8, no cell that a spreadsheet would run.
 *
 * @param header names of the columns
 * @param rows read while they are written, so that a table of any size takes no memory; null cells are empty
 */
public record CsvTable(List<String> header, Stream<List<Object>> rows) {

    /** The media type, ranked below JSON where the caller likes both. */
    public static final String TYPE = "text/csv;charset=UTF-8;qs=0.5";

    public StreamingOutput stream() {
        return out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(header);
            try (rows) {
                rows.forEach(
                        row -> csv.writeRecord(row.stream().map(CsvTable::cell).toList()));
            }
            csv.flush();
            text.flush();
        };
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? FormulaGuard.guard(text) : value.toString();
    }
}
