package id.payung.claims.casefile;

import id.payung.claims.law.ChildWork;
import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A child of a granted claim goes to school in a school year.
 *
 * @param childId the child's id in the facts of the claim
 * @param schoolYear the year in which it begins on 1 July
 * @param workingAs why a working child is still paid for, where it is
 * @param wageWorkFrom the first day of its work for a wage
 * @param wageWorkUntil the first day without it again, past or agreed
 */
public record EducationConfirmed(
        UUID claimId,
        String childId,
        int schoolYear,
        SchoolYear level,
        Optional<String> institution,
        boolean married,
        boolean working,
        Optional<ChildWork.Kind> workingAs,
        Optional<LocalDate> wageWorkFrom,
        Optional<LocalDate> wageWorkUntil)
        implements Correctable {

    /** What is known of the work of a child that is paid for all the same. */
    public Optional<ChildWork> work() {
        return workingAs.map(kind -> new ChildWork(Optional.of(kind), wageWorkFrom, wageWorkUntil));
    }

    /** Whether both say the same of the child and the year; which school it is does not matter. */
    public boolean saysTheSameAs(EducationConfirmed other) {
        return level == other.level
                && married == other.married
                && working == other.working
                && work().equals(other.work());
    }
}
