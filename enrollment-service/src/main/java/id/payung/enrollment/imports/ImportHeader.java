package id.payung.enrollment.imports;

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
    static final ProblemType UNREADABLE =
            new ProblemType("import-unreadable", 422, "The file is not a CSV in UTF-8", "Berkas bukan CSV UTF-8");

    private ImportHeader() {}

    static void check(List<String> header) {
        if (!header.containsAll(COLUMNS) || header.size() != COLUMNS.size()) {
            throw COLUMNS_DIFFER.refusal();
        }
    }
}
