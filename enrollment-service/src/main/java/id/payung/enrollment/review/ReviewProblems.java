package id.payung.enrollment.review;

import id.payung.platform.problem.ProblemType;

final class ReviewProblems {

    static final ProblemType DECIDED_BY_ROW = new ProblemType(
            "review-decided-by-row",
            409,
            "A row is decided by its roster and line",
            "Baris diputuskan melalui daftar peserta dan nomor barisnya");
    static final ProblemType DECIDED = new ProblemType(
            "review-decided", 409, "This review was decided for another reason", "Tinjauan ini sudah diputuskan");

    private ReviewProblems() {}
}
