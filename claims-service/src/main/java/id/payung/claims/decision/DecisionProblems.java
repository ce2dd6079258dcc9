package id.payung.claims.decision;

import id.payung.platform.problem.ProblemType;

/** Why a proposal or its confirmation is refused. */
final class DecisionProblems {

    static final ProblemType NOT_ASSESSED = new ProblemType(
            "claim-not-assessed",
            409,
            "Papers are missing or questions are open; nothing can be proposed yet",
            "Dokumen belum lengkap atau ada pertanyaan terbuka; belum dapat diusulkan");
    static final ProblemType REPORTS_WITHDRAWN = new ProblemType(
            "reports-withdrawn",
            409,
            "Every report of this case was withdrawn: only the outcome DENIED can be proposed",
            "Semua laporan kasus ini ditarik: hanya hasil DENIED yang dapat diusulkan");
    static final ProblemType DEATH_PAID_ELSEWHERE = new ProblemType(
            "death-decided-elsewhere",
            409,
            "Another claim for the death of this person is decided already",
            "Klaim lain untuk kematian orang ini sudah diputus");
    static final ProblemType DECISION_UNKNOWN =
            new ProblemType("decision-unknown", 404, "There is no such decision", "Keputusan tidak ditemukan");

    static final ProblemType NOT_DECIDED = new ProblemType(
            "not-decided", 409, "A letter is written once it is decided", "Surat dibuat setelah ada keputusan");

    static final ProblemType LAW_CHANGED = new ProblemType(
            "law-changed",
            409,
            "The law files changed since the proposal: it must be made anew",
            "Berkas hukum berubah sejak usulan: usulan harus dibuat kembali");

    private DecisionProblems() {}
}
