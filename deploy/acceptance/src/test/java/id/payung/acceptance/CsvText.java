package id.payung.acceptance;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A CSV file while it is written. */
final class CsvText {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    CsvText(List<String> header) {
        csv.writeRecord(header);
    }

    void row(List<String> fields) {
        csv.writeRecord(fields);
    }

    String text() {
        try {
            csv.flush();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
