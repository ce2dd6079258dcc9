package id.payung.enrollment.enrolling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is on file of a worker at the moment of judging.
 *
 * @param nameIndex null where only an import knows the NIK
 * @param deceasedOn null while alive
 * @param region domicile, null where only an import knows the NIK
 * @param restricted the person asked that their data rests
 * @param incumbents who holds which job in the wanted period: code by job
 * @param elsewhere payers outside, as an import named them, that hold which job in the wanted period
 * @param places the jobs enrolled by the asking sponsor, and whether each holds a place of its quota
 */
record KnownMember(
        UUID memberId,
        byte[] nameIndex,
        LocalDate deceasedOn,
        String region,
        boolean restricted,
        Map<Integer, UUID> incumbents,
        Map<Integer, String> elsewhere,
        Map<Integer, Boolean> places,
        Set<String> contributedMonths) {

    static KnownMember of(UUID memberId, byte[] nameIndex, LocalDate deceasedOn, String region, boolean restricted) {
        return new KnownMember(
                memberId,
                nameIndex,
                deceasedOn,
                region,
                restricted,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>());
    }

    /** Somebody whom this very file has brought. */
    static KnownMember newcomer(Candidate candidate, byte[] nameIndex) {
        return of(candidate.newMemberId(), nameIndex, null, candidate.worker().region(), false);
    }

    /** The same with a name and a domicile. */
    KnownMember described(byte[] name, String domicile) {
        return new KnownMember(
                memberId, name, deceasedOn, domicile, restricted, incumbents, elsewhere, places, contributedMonths);
    }

    /** Where the member lives from now on, if this row counts: data that rests does not change. */
    String regionWith(Candidate candidate) {
        return restricted && region != null ? region : candidate.worker().region();
    }
}
