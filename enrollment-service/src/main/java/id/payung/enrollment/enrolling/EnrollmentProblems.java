package id.payung.enrollment.enrolling;

import id.payung.enrollment.worker.RowCode;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.problem.ProblemType;
import java.util.Locale;

final class EnrollmentProblems {

    private static final int CONFLICT = 409;

    static final ProblemType APPROVAL_REQUIRED = new ProblemType(
            "approval-required",
            CONFLICT,
            "This sponsor enrolls with four eyes: send a roster, which somebody else approves",
            "Penjamin iuran ini memakai persetujuan dua orang: kirim daftar peserta untuk disetujui orang lain");

    static final ProblemType DISCLOSURES_USED_UP = new ProblemType(
            "disclosures-used-up",
            429,
            "Too many workers sent today are on file already: go on tomorrow, or ask an officer",
            "Terlalu banyak pekerja yang dikirim hari ini sudah terdaftar: lanjutkan besok atau hubungi petugas");

    private EnrollmentProblems() {}

    /** The conflict that a roster row with this code would show. */
    static ProblemException conflict(RowCode code) {
        String slug = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemType(
                        slug, CONFLICT, code.message().en(), code.message().id())
                .refusal();
    }
}
