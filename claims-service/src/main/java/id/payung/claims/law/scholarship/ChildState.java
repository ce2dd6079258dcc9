package id.payung.claims.law.scholarship;

import id.payung.claims.law.SchoolLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A child as it is when a school year is claimed.
 *
 * @param workingException still in education and working as Permenaker 1/2025 article 103(3a) allows
 * @param grantedYears how many other school years were granted at each level; absent is none
 * @param doubts what other proofs say
 */
public record ChildState(
        String childId,
        LocalDate birthDate,
        boolean married,
        boolean working,
        boolean workingException,
        Map<SchoolLevel, Integer> grantedYears,
        Set<Doubt> doubts) {

    /** Copies the years and doubts. */
    public ChildState {
        grantedYears = Map.copyOf(grantedYears);
        doubts = Set.copyOf(doubts);
    }
}
