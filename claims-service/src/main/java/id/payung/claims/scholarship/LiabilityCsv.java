package id.payung.claims.scholarship;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Projected liability as CSV: years and sums only, so no cell can be a formula. */
final class LiabilityCsv {

    private LiabilityCsv() {}

    static String of(List<ScholarshipReading.Liability> years) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("school_year", "children", "amount");
            years.forEach(year -> csv.writeRecord(
                    Integer.toString(year.schoolYear()),
                    Integer.toString(year.children()),
                    Long.toString(year.amount())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
