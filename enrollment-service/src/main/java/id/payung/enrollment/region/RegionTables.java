package id.payung.enrollment.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The two tables under {@code resources/region}; their origin and licence stand in ATTRIBUTION.md beside them. */
final class RegionTables {
    private RegionTables() {}

    static List<Region> current() {
        return read(
                "/region/regencies.csv",
                row -> new Region(
                        row.getField("code"),
                        row.getField("province_code"),
                        row.getField("province_name"),
                        row.getField("name")));
    }

    static List<RetiredRegion> retired() {
        return read(
                "/region/retired-prefixes.csv",
                row -> new RetiredRegion(
                        row.getField("prefix"), row.getField("name"), row.getField("now"), row.getField("source")));
    }

    private static <T> List<T> read(String resource, Function<NamedCsvRecord, T> row) {
        var in = new InputStreamReader(RegionTables.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
