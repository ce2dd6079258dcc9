package id.payung.claims.request;

import id.payung.platform.problem.ProblemType;

/** The refusals of everything that one person proposes and another one confirms. */
public final class FourEyes {

    public static final ProblemType SAME_PERSON = new ProblemType(
            "same-person",
            403,
            "Nobody confirms an own proposal; another person must",
            "Usulan sendiri tidak boleh dikonfirmasi; harus orang lain");
    public static final ProblemType TOOK_PART = new ProblemType(
            "same-person",
            403,
            "Nobody prepares and approves in the same case; another person must",
            "Satu orang tidak boleh menyiapkan dan menyetujui dalam kasus yang sama; harus orang lain");
    public static final ProblemType PROPOSAL_OPEN = new ProblemType(
            "proposal-open", 409, "A proposal waits for its confirmation", "Ada usulan yang menunggu konfirmasi");
    public static final ProblemType NO_PROPOSAL = new ProblemType(
            "no-proposal", 409, "No proposal waits for a confirmation", "Tidak ada usulan yang menunggu konfirmasi");

    private FourEyes() {}
}
