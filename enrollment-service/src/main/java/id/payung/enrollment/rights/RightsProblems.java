package id.payung.enrollment.rights;

import id.payung.platform.problem.ProblemType;

final class RightsProblems {

    static final ProblemType ANSWERED = new ProblemType(
            "rights-request-answered",
            409,
            "The request was answered otherwise already",
            "Permintaan sudah dijawab secara lain");

    static final ProblemType ERASURE_TOO_EARLY = new ProblemType(
            "erasure-too-early",
            409,
            "The law asks that this data is kept; the reasons stand in errors",
            "Menurut hukum data ini masih harus disimpan; alasannya ada di errors");
    static final ProblemType ERASURE_SAME_PERSON = new ProblemType(
            "erasure-same-person",
            403,
            "Whoever noted the request cannot grant the erasure",
            "Pencatat permintaan tidak boleh mengabulkan penghapusan");
    static final ProblemType NOT_RESTRICTED = new ProblemType(
            "not-restricted",
            409,
            "This is no granted restriction that could be lifted",
            "Ini bukan pembatasan yang dikabulkan dan dapat dicabut");

    private RightsProblems() {}
}
