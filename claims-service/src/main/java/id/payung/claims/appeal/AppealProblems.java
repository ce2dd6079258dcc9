package id.payung.claims.appeal;

import id.payung.platform.problem.ProblemType;

/** Why an appeal is refused. */
final class AppealProblems {

    static final ProblemType APPEAL_UNKNOWN =
            new ProblemType("appeal-unknown", 404, "There is no such appeal", "Keberatan tidak ditemukan");
    static final ProblemType NOTHING_TO_CONTEST = new ProblemType(
            "nothing-to-contest", 409, "The claim has no decision yet", "Klaim belum memiliki keputusan");
    static final ProblemType APPEAL_OPEN = new ProblemType(
            "appeal-open", 409, "The decision is being contested already", "Keputusan ini sedang disanggah");
    static final ProblemType REFERENCE_USED = new ProblemType(
            "appeal-reference-used",
            409,
            "This reference stands for another appeal",
            "Referensi ini sudah dipakai untuk keberatan lain");
    static final ProblemType APPEAL_CLOSED =
            new ProblemType("appeal-closed", 409, "The appeal is decided", "Keberatan sudah diputus");
    static final ProblemType SAME_PERSON = new ProblemType(
            "same-person",
            403,
            "Somebody who had no part in the contested decision must decide",
            "Harus diputus orang yang tidak terlibat dalam keputusan yang disanggah");
    static final ProblemType REPORTS_WITHDRAWN = new ProblemType(
            "reports-withdrawn",
            409,
            "Every report of this case was withdrawn: nothing can be decided anew on them",
            "Semua laporan kasus ini ditarik: tidak ada yang dapat diputus kembali");
    static final ProblemType NOT_READY = new ProblemType(
            "claim-not-assessed",
            409,
            "Papers are missing or questions are open; nothing can be proposed yet",
            "Dokumen belum lengkap atau ada pertanyaan terbuka; belum dapat diusulkan");

    private AppealProblems() {}
}
