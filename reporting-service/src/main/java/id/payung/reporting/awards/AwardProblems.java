package id.payung.reporting.awards;

import id.payung.platform.problem.ProblemType;

final class AwardProblems {

    static final ProblemType PERSISTENCE_UNKNOWN = new ProblemType(
            "persistence-unknown",
            422,
            "It is not known yet who lapses after this month",
            "Belum diketahui siapa yang berhenti sesudah bulan ini");

    private AwardProblems() {}
}
