package id.payung.claims.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A child for whom a scholarship is asked.
 *
 * @param childId opaque; it becomes part of the codes of findings
 * @param nextSchoolYear the one that begins on the first 1 July from the event on
 * @param workingException said to be still in education and working as Permenaker 1/2025 article 103(3a) allows
 * @param chosen one of the at most two children the family chose; decides only among more than two
 * @param work what the exception rests on; absent in facts from before it was asked for, when the word of the sender counted
 */
public record ChildFacts(
        String childId,
        LocalDate birthDate,
        Optional<SchoolYear> nextSchoolYear,
        boolean married,
        boolean working,
        boolean workingException,
        boolean chosen,
        Optional<ChildWork> work) {

    /** An unmarried child that does not work and was not specially chosen. */
    public static ChildFacts of(String childId, LocalDate birthDate, SchoolYear nextSchoolYear) {
        return new ChildFacts(
                childId, birthDate, Optional.of(nextSchoolYear), false, false, false, false, Optional.empty());
    }
}
