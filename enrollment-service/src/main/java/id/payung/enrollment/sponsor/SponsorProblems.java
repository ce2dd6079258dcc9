package id.payung.enrollment.sponsor;

import id.payung.platform.problem.ProblemType;

final class SponsorProblems {

    static final ProblemType SPONSOR_EXISTS = new ProblemType(
            "sponsor-exists", 409, "Another sponsor has this code", "Kode ini sudah dipakai penjamin iuran lain");
    static final ProblemType QUOTA_BELOW_PLACES = new ProblemType(
            "quota-below-places",
            409,
            "More places are taken than the new quota allows",
            "Kuota baru lebih kecil dari jumlah yang sudah terpakai");

    private SponsorProblems() {}
}
