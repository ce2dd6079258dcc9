package id.payung.claims.scholarship;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.Corrections;
import id.payung.claims.casefile.EducationConfirmed;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What all proofs of a claim say together, after corrections and withdrawals. Of several for one school year the latest
 * counts, by the time of the event: the order of arrival and doubles change nothing.
 */
final class SchoolProofs {

    private final Map<String, SortedMap<Integer, SchoolProof>> byChild = new HashMap<>();

    private SchoolProofs() {}

    static SchoolProofs of(UUID claimId, List<CaseEvent> events) {
        SchoolProofs proofs = new SchoolProofs();
        for (CaseEvent event : Corrections.apply(events)) {
            if (event.data() instanceof EducationConfirmed said
                    && said.claimId().equals(claimId)) {
                proofs.byChild
                        .computeIfAbsent(said.childId(), id -> new TreeMap<>())
                        .merge(said.schoolYear(), SchoolProof.of(event, said), SchoolProof::then);
            }
        }
        return proofs;
    }

    /** Of a child by its id in the facts; by the year in which the school year begins. */
    SortedMap<Integer, SchoolProof> of(String child) {
        return byChild.getOrDefault(child, Collections.emptySortedMap());
    }
}
