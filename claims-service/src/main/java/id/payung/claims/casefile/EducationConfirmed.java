package id.payung.claims.casefile;

import id.payung.claims.law.SchoolYear;
import java.util.Optional;
import java.util.UUID;

/**
 * A child of a granted claim goes to school in a school year.
 *
 * @param childId the child's id in the facts of the claim
 * @param schoolYear the year in which it begins on 1 July
 * @param workingAs why a working child is still paid for, where it is
 */
public record EducationConfirmed(
        UUID claimId,
        String childId,
        int schoolYear,
        SchoolYear level,
        Optional<String> institution,
        boolean married,
        boolean working,
        Optional<WorkingAs> workingAs)
        implements Correctable {

    /** Work that does not end the scholarship (Permenaker 1/2025 article 103(3a)). */
    public enum WorkingAs {
        WAGE_EARNER_UP_TO_SIX_MONTHS,
        BPU_MEMBER,
        INTERN
    }

    /** Whether both say the same of the child and the year; which school it is does not matter. */
    public boolean saysTheSameAs(EducationConfirmed other) {
        return level == other.level
                && married == other.married
                && working == other.working
                && workingAs.equals(other.workingAs);
    }
}
