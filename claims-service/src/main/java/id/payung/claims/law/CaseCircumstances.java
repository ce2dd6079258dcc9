package id.payung.claims.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What surrounds the event.
 *
 * @param reportedOn the day in WITA on which the claim was first reported; decides whether it has expired
 * @param workEndedOn the last day in the work that caused an occupational disease, where it ended before the diagnosis
 */
public record CaseCircumstances(Optional<LocalDate> reportedOn, Optional<LocalDate> workEndedOn, Set<Flag> flags) {

    /** Copies the flags in their fixed order, so that the same facts are always written the same. */
    public CaseCircumstances {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /** Nothing special. */
    public static CaseCircumstances none() {
        return new CaseCircumstances(Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same with these flags. */
    public CaseCircumstances flagged(Set<Flag> others) {
        return new CaseCircumstances(reportedOn, workEndedOn, others);
    }

    /** The same, reported on this day. */
    public CaseCircumstances reported(LocalDate day) {
        return new CaseCircumstances(Optional.of(day), workEndedOn, flags);
    }
}
