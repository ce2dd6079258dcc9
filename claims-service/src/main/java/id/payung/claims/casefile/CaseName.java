package id.payung.claims.casefile;

import java.time.LocalDate;

/**
 * Whose case it is and which one.
 *
 * @param nik the worker's number in the clear; never stored or shown as it stands here
 * @param caseKey {@code DEATH}, {@code ACCIDENT:2023-02-21} or {@code DISEASE:2023-02-21}
 */
public record CaseName(String nik, String caseKey) {

    /** The one death of a worker. */
    public static CaseName death(String nik) {
        return new CaseName(nik, CaseKind.DEATH.name());
    }

    /** The accident of that day in WITA. */
    public static CaseName accident(String nik, LocalDate day) {
        return new CaseName(nik, CaseKind.ACCIDENT + ":" + day);
    }

    /** The disease that was diagnosed on that day. */
    public static CaseName disease(String nik, LocalDate diagnosedOn) {
        return new CaseName(nik, CaseKind.DISEASE + ":" + diagnosedOn);
    }

    @Override
    public String toString() {
        return caseKey;
    }
}
