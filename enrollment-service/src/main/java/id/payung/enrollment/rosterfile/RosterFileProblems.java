package id.payung.enrollment.rosterfile;

import id.payung.platform.problem.ProblemType;

/** Why a roster file is refused as a whole. One bad row never is: see {@link RosterRow#malformed()}. */
public final class RosterFileProblems {

    public static final ProblemType ROSTER_EMPTY = new ProblemType(
            "roster-empty", 422, "The roster has no row of data", "Daftar tidak berisi satu baris data pun");
    public static final ProblemType NOT_UTF8 =
            new ProblemType("not-utf8", 422, "The file is not UTF-8 text", "Berkas bukan teks UTF-8");
    public static final ProblemType COLUMN_MISSING =
            new ProblemType("column-missing", 422, "A required column is missing", "Kolom wajib tidak ada");
    public static final ProblemType COLUMN_DOUBLED =
            new ProblemType("column-doubled", 422, "A column stands twice", "Ada kolom yang tertulis dua kali");
    public static final ProblemType COLUMN_UNKNOWN =
            new ProblemType("column-unknown", 422, "A column is not known", "Ada kolom yang tidak dikenal");
    public static final ProblemType TOO_MANY_COLUMNS = new ProblemType(
            "too-many-columns", 422, "The header has too many columns", "Kepala tabel terlalu banyak kolom");
    public static final ProblemType NOT_A_SPREADSHEET = new ProblemType(
            "not-a-spreadsheet", 422, "The file is not an XLSX workbook", "Berkas bukan buku kerja XLSX");
    public static final ProblemType SPREADSHEET_TRUNCATED = new ProblemType(
            "spreadsheet-truncated", 422, "The workbook is cut off or damaged", "Buku kerja terpotong atau rusak");
    public static final ProblemType SPREADSHEET_TOO_LARGE = new ProblemType(
            "spreadsheet-too-large", 422, "The workbook is too large, send CSV", "Buku kerja terlalu besar, kirim CSV");

    private RosterFileProblems() {}
}
