package id.payung.enrollment.roster;

import id.payung.platform.problem.ProblemType;

final class RosterProblems {

    static final ProblemType ROSTER_DIFFERS = new ProblemType(
            "roster-differs",
            409,
            "This reference belongs to another roster",
            "Referensi ini milik daftar peserta yang lain");
    static final ProblemType DIGEST_MISMATCH = new ProblemType(
            "digest-mismatch", 400, "The body is not what Content-Digest says", "Isi tidak sesuai Content-Digest");
    static final ProblemType PROGRAM_UNKNOWN = new ProblemType(
            "program-unknown", 422, "Only JKK and JKM can be bought", "Hanya JKK dan JKM yang dapat dibayarkan");
    static final ProblemType BODY_BROKEN_OFF =
            new ProblemType("body-broken-off", 400, "The body broke off", "Isi permintaan terputus");
    static final ProblemType NOT_AWAITING_APPROVAL = new ProblemType(
            "not-awaiting-approval",
            409,
            "This roster does not wait for an approval",
            "Daftar ini tidak sedang menunggu persetujuan");
    static final ProblemType SAME_PERSON = new ProblemType(
            "same-person",
            403,
            "Whoever sent the roster cannot approve it",
            "Pengirim daftar tidak boleh menyetujuinya");
    static final ProblemType NOT_IN_REVIEW = new ProblemType(
            "not-in-review", 409, "This row does not wait for a decision", "Baris ini tidak menunggu keputusan");
    static final ProblemType NOT_FINISHED =
            new ProblemType("not-finished", 409, "The roster is still being worked on", "Daftar ini masih diproses");

    static final ProblemType FILE_ERASED = new ProblemType(
            "roster-file-erased",
            410,
            "The file was erased with a person whom it named; the counts and the bill remain",
            "Berkas ini telah dihapus bersama data orang di dalamnya; jumlah dan tagihannya tetap ada");

    private RosterProblems() {}
}
