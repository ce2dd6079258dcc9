package id.payung.claims.claim;

import id.payung.platform.problem.ProblemType;

/** Why a change of a claim is refused. */
public final class ClaimProblems {

    public static final ProblemType CLAIM_UNKNOWN =
            new ProblemType("claim-unknown", 404, "There is no such claim", "Klaim tidak ditemukan");
    /** Of the person nothing is kept any more. */
    public static final ProblemType CLAIM_ERASED = new ProblemType(
            "claim-erased",
            410,
            "This claim's person was erased on request",
            "Orang dalam klaim ini telah dihapus atas permintaan");

    public static final ProblemType CLAIM_NOT_OPEN = new ProblemType(
            "claim-not-open", 409, "The claim is decided or withdrawn", "Klaim sudah diputus atau ditarik");
    public static final ProblemType QUESTION_UNKNOWN = new ProblemType(
            "question-unknown", 422, "The claim has no such open question", "Klaim tidak memiliki pertanyaan itu");

    private ClaimProblems() {}
}
