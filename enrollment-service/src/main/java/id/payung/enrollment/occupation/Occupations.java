package id.payung.enrollment.occupation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The occupations that may be enrolled: those of the first decree and those added since. */
public final class Occupations {
    private final List<Occupation> all;
    private final Map<String, Occupation> byText = new HashMap<>();

    private Occupations(List<Occupation> occupations) {
        all = List.copyOf(occupations);
        all.forEach(occupation -> Stream.of(occupation.code(), occupation.labelEn(), occupation.labelId())
                .forEach(text -> byText.put(key(text), occupation)));
    }

    /** Reads the table beside this class; do it once and keep the result, which never changes. */
    public static Occupations load() {
        var in = new InputStreamReader(
                Occupations.class.getResourceAsStream("/occupation/occupations.csv"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new Occupations(rows.stream().map(Occupations::occupation).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The occupation with this code or one of its two labels, in any case. */
    public Optional<Occupation> find(String codeOrLabel) {
        return Optional.ofNullable(byText.get(key(codeOrLabel)));
    }

    /** All occupations in the order of the table. */
    public List<Occupation> all() {
        return all;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Occupation occupation(NamedCsvRecord row) {
        return new Occupation(
                row.getField("code"),
                row.getField("label_en"),
                row.getField("label_id"),
                row.getField("group"),
                Boolean.parseBoolean(row.getField("transport")));
    }
}
