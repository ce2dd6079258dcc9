package id.payung.claims.scholarship;

import id.payung.platform.problem.ProblemType;

/** Why something about a scholarship is refused. */
final class ScholarshipProblems {

    static final ProblemType CHILD_UNKNOWN =
            new ProblemType("scholarship-unknown", 404, "There is no such scholarship", "Beasiswa tidak ditemukan");
    static final ProblemType YEAR_UNKNOWN = new ProblemType(
            "school-year-unknown", 404, "This school year is not proven", "Tahun ajaran ini belum dibuktikan");
    static final ProblemType YEAR_DECIDED = new ProblemType(
            "school-year-decided", 409, "This school year is decided", "Tahun ajaran ini sudah diputus");
    static final ProblemType NOT_DUE = new ProblemType(
            "school-year-not-due",
            409,
            "The law grants nothing for this year; it can only be refused",
            "Tidak ada hak untuk tahun ini; hanya dapat ditolak");
    static final ProblemType YEAR_PAID = new ProblemType(
            "school-year-paid",
            409,
            "The bank has paid this school year already; it cannot be granted a second time",
            "Tahun ajaran ini sudah dibayar bank; tidak dapat diberikan untuk kedua kalinya");
    static final ProblemType NO_ACCOUNT = new ProblemType(
            "account-missing",
            409,
            "Neither the child nor its guardian has an account on file",
            "Rekening anak atau wali belum ada");
    static final ProblemType TWO_CHOSEN = new ProblemType(
            "scholarship-children-chosen",
            409,
            "Two children were chosen before; the choice is made once",
            "Dua anak sudah dipilih; pilihan hanya sekali");
    static final ProblemType OVER = new ProblemType(
            "scholarship-over",
            409,
            "The scholarship ended before this school year; it can only be refused",
            "Beasiswa berakhir sebelum tahun ajaran ini; hanya dapat ditolak");
    static final ProblemType ENDED = new ProblemType(
            "scholarship-ended",
            409,
            "The scholarship has ended otherwise",
            "Beasiswa sudah berakhir dengan sebab lain");

    private ScholarshipProblems() {}
}
