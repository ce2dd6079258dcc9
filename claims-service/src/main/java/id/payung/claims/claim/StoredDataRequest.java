package id.payung.claims.claim;

import id.payung.platform.problem.CommonProblems;

/**
 * About whom everything is asked.
 *
 * @param askedBy the officer for whom the service asks
 */
public record StoredDataRequest(String nik, String askedBy) {

    private static final int LONGEST_NAME = 200;

    StoredDataRequest checked() {
        if (nik == null || !nik.matches("[0-9]{16}")) {
            throw CommonProblems.invalidField("/nik", "16 digits", "16 angka");
        }
        if (askedBy == null || askedBy.isBlank() || askedBy.length() > LONGEST_NAME) {
            throw CommonProblems.invalidField("/askedBy", "The officer who asks", "Petugas yang meminta");
        }
        return this;
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "StoredDataRequest";
    }
}
