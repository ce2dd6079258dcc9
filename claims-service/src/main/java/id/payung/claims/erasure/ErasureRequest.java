package id.payung.claims.erasure;

import id.payung.platform.problem.CommonProblems;
import java.util.List;

/**
 * Who is to be forgotten.
 *
 * @param niks every NIK the person had
 * @param askedBy the officer for whom the service asks
 * @param dryRun whether only the reasons to keep the data are wanted
 */
public record ErasureRequest(List<String> niks, String askedBy, boolean dryRun) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NIKS = 20;

    ErasureRequest checked() {
        if (niks == null || niks.isEmpty() || niks.size() > MOST_NIKS) {
            throw CommonProblems.invalidField("/niks", "1 to 20 NIKs", "1 sampai 20 NIK");
        }
        for (int i = 0; i < niks.size(); i++) {
            if (niks.get(i) == null || !niks.get(i).matches("[0-9]{16}")) {
                throw CommonProblems.invalidField("/niks/" + i, "16 digits", "16 angka");
            }
        }
        if (askedBy == null || askedBy.isBlank() || askedBy.length() > LONGEST_NAME) {
            throw CommonProblems.invalidField("/askedBy", "The officer who asks", "Petugas yang meminta");
        }
        return this;
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "ErasureRequest";
    }
}
