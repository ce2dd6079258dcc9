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
 * @param incumbents who holds which job in the wanted period: code by job
 * @param elsewhere payers outside, as an import named them, that hold which job in the wanted period
 * @param places the jobs enrolled by the asking sponsor, and whether each holds a place of its quota
 */
record KnownMember(
        UUID memberId,
        byte[] nameIndex,
        LocalDate deceasedOn,
        Map<Integer, UUID> incumbents,
        Map<Integer, String> elsewhere,
        Map<Integer, Boolean> places,
        Set<String> contributedMonths) {

    static KnownMember of(UUID memberId, byte[] nameIndex, LocalDate deceasedOn) {
        return new KnownMember(
                memberId, nameIndex, deceasedOn, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
    }

    /** The same with a name. */
    KnownMember named(byte[] name) {
        return new KnownMember(memberId, name, deceasedOn, incumbents, elsewhere, places, contributedMonths);
    }
}
