package id.payung.enrollment.member;

import id.payung.platform.problem.ProblemType;

/** What can be wrong with a member. */
public final class MemberProblems {

    /** Of the person nothing is kept any more. */
    public static final ProblemType ERASED = new ProblemType(
            "member-erased", 410, "This person was erased on request", "Data orang ini telah dihapus atas permintaan");

    static final ProblemType RESTRICTED = new ProblemType(
            "member-restricted",
            409,
            "The member asked that their data rests; an officer may correct it at their request",
            "Peserta meminta pembatasan data; petugas dapat memperbaikinya atas permintaan peserta");

    static final ProblemType ALREADY_ENDED = new ProblemType(
            "already-ended", 409, "This membership has ended already", "Kepesertaan ini sudah berakhir");
    static final ProblemType NOT_ENROLLED = new ProblemType(
            "not-enrolled", 409, "There is no such membership to change", "Tidak ada kepesertaan yang dapat diubah");
    static final ProblemType TRANSFER_GAP = new ProblemType(
            "transfer-gap",
            422,
            "The transfer would leave the member without cover for a time",
            "Pemindahan ini membuat peserta sempat tidak terlindungi");
    static final ProblemType MERGE_OVERLAP = new ProblemType(
            "merge-overlap",
            409,
            "Both members are covered for the same job at the same time; end one first",
            "Kedua peserta terlindungi untuk pekerjaan dan waktu yang sama; akhiri salah satunya dahulu");

    private MemberProblems() {}
}
