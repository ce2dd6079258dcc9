package id.payung.claims.law.scholarship;

import id.payung.claims.law.SchoolLevel;
import java.time.LocalDate;
import java.util.Map;

/**
 * A child as it is when a school year is claimed.
 *
 * @param workingException still in education and working as Permenaker 1/2025 article 103(3a) allows
 * @param grantedYears how many school years were granted before at each level; absent is none
 */
public record ChildState(
        String childId,
        LocalDate birthDate,
        boolean married,
        boolean working,
        boolean workingException,
        Map<SchoolLevel, Integer> grantedYears) {

    /** Copies the years. */
    public ChildState {
        grantedYears = Map.copyOf(grantedYears);
    }
}
