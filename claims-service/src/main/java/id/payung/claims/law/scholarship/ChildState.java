package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildWork;
import id.payung.claims.law.SchoolLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A child as it is when a school year is claimed.
 *
 * @param work where it is said to be of the kind that Permenaker 1/2025 article 103(3a) allows, what is known of it
 * @param grantedYears how many other school years were granted at each level; absent is none
 * @param doubts what other proofs say
 */
public record ChildState(
        String childId,
        LocalDate birthDate,
        boolean married,
        boolean working,
        Optional<ChildWork> work,
        Map<SchoolLevel, Integer> grantedYears,
        Set<Doubt> doubts) {

    /** Copies the years and doubts. */
    public ChildState {
        grantedYears = Map.copyOf(grantedYears);
        doubts = Set.copyOf(doubts);
    }
}
