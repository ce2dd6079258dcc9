package id.payung.claims.claim;

import id.payung.platform.problem.CommonProblems;

/** Whose claims are asked for. A NIK stands in a body only, never in an address. */
public record ClaimSearch(String nik) {

    String checked() {
        if (nik == null || !nik.matches("[0-9]{16}")) {
            throw CommonProblems.invalidField("/nik", "16 digits", "16 angka");
        }
        return nik;
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "ClaimSearch";
    }
}
