package id.payung.reporting.export;

import id.payung.platform.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rows of a report as JSON: a list that stands in memory as a whole, so it has an end; CSV has none. */
public final class JsonRows {

    /** Most rows of an answer. */
    public static final int MOST = 100_000;

    /** Code {@code TOO_MANY_ROWS}. */
    private static final ProblemType TOO_MANY =
            new ProblemType("too-many-rows", 422, "Too many rows for JSON", "Terlalu banyak baris untuk JSON");

    private JsonRows() {}

    /** All rows, read no further than that there are too many; 422 then. */
    public static <T> List<T> of(Stream<T> rows) {
        try (rows) {
            List<T> some = rows.limit(MOST + 1L).toList();
            if (some.size() > MOST) {
                throw TOO_MANY.because(
                        String.format(
                                Locale.ENGLISH,
                                "More than %,d rows: ask for CSV (Accept: text/csv), or for fewer months or groups",
                                MOST),
                        String.format(
                                Locale.forLanguageTag("id"),
                                "Lebih dari %,d baris: minta CSV (Accept: text/csv), atau bulan atau kelompok yang"
                                        + " lebih sedikit",
                                MOST));
            }
            return some;
        }
    }
}
