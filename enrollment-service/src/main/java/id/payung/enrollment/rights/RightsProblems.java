package id.payung.enrollment.rights;

import id.payung.platform.problem.ProblemType;

final class RightsProblems {

    static final ProblemType ANSWERED = new ProblemType(
            "rights-request-answered",
            409,
            "The request was answered otherwise already",
            "Permintaan sudah dijawab secara lain");

    private RightsProblems() {}
}
