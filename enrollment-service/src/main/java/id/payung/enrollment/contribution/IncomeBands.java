package id.payung.enrollment.contribution;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The income bands of BPU members, PP 44/2015 Lampiran II. */
public final class IncomeBands {
    private final NavigableMap<Long, IncomeBand> byLowerBound = new TreeMap<>();

    private IncomeBands(List<IncomeBand> bands) {
        bands.forEach(band -> byLowerBound.put(band.incomeFrom(), band));
    }

    /** Reads the table beside this class; do it once and keep the result, which never changes. */
    public static IncomeBands load() {
        var in = new InputStreamReader(
                IncomeBands.class.getResourceAsStream("/contribution/bpu-income-bands.csv"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new IncomeBands(rows.stream().map(IncomeBands::band).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The band with the greatest lower bound that does not exceed the income. The printed table leaves gaps of Rp 999
     * between bands; this way no income falls into one.
     *
     * @param declared rupiah a month, not negative
     */
    public IncomeBand forIncome(long declared) {
        var entry = byLowerBound.floorEntry(declared);
        if (entry == null) {
            throw new IllegalArgumentException("An income is not negative");
        }
        return entry.getValue();
    }

    private static IncomeBand band(NamedCsvRecord row) {
        return new IncomeBand(
                Integer.parseInt(row.getField("band")),
                Long.parseLong(row.getField("income_from_rp")),
                Long.parseLong(row.getField("base_income_rp")));
    }
}
