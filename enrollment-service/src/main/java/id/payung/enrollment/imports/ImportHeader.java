package id.payung.enrollment.imports;

import id.payung.enrollment.rosterfile.CsvRows;
import id.payung.enrollment.worker.FieldTexts;
import id.payung.platform.problem.ProblemType;
import java.util.List;

/** The columns of an import file. */
final class ImportHeader {

    static final List<String> COLUMNS =
            List.of("nik", "payer", "segment", "job", "from", "until", "paid_months", "source");

    static final ProblemType COLUMNS_DIFFER = new ProblemType(
            "columns-differ",
            422,
            "The columns must be " + String.join(",", COLUMNS),
            "Kolomnya harus " + String.join(",", COLUMNS));
    static final ProblemType EMPTY =
            new ProblemType("import-empty", 422, "The file has no rows", "Berkas tidak berisi baris");
    static final ProblemType TOO_LONG =
            new ProblemType("import-too-long", 413, "The file has too many rows", "Berkas memuat terlalu banyak baris");
    static final ProblemType UNREADABLE =
            new ProblemType("import-unreadable", 422, "The file is not a CSV in UTF-8", "Berkas bukan CSV UTF-8");

    private final List<String> columns;

    private ImportHeader(List<String> columns) {
        this.columns = columns;
    }

    static ImportHeader of(List<String> columns) {
        if (columns.isEmpty()) {
            throw EMPTY.refusal();
        }
        if (!columns.containsAll(COLUMNS) || columns.size() != COLUMNS.size()) {
            throw COLUMNS_DIFFER.refusal();
        }
        return new ImportHeader(columns);
    }

    /** What a row has in a column, without outer white space. */
    String value(CsvRows.Row row, String column) {
        return FieldTexts.trim(row.fields().get(columns.indexOf(column)));
    }

    int width() {
        return columns.size();
    }

    /** The column of a row's last field, empty beyond the header. */
    String lastColumn(CsvRows.Row row) {
        int last = row.fields().size() - 1;
        return last < columns.size() ? columns.get(last) : "";
    }
}
