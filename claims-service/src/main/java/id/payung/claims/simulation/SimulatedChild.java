package id.payung.claims.simulation;

import id.payung.claims.casefile.Parentage;
import id.payung.claims.intake.content.DataCode;
import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An unmarried child that does not work.
 *
 * @param nextSchoolYear left out, the scholarship cannot be projected
 */
record SimulatedChild(LocalDate birthDate, SchoolYear nextSchoolYear) {

    private static final int EARLIEST_YEAR = 1900;

    /** The child alone, and beside what happened to the parent; codes as the intake of events has them. */
    static Checks.EntryCheck<SimulatedChild> checkBeside(SimulatedEvent event, LocalDate today) {
        return (entry, pointer, checks) -> entry.check(pointer + "/birthDate", event, today, checks);
    }

    private void check(String pointer, SimulatedEvent event, LocalDate today, Checks checks) {
        checks.present(birthDate, pointer, "A date", "Tanggal");
        if (birthDate == null) {
            return;
        }
        checks.require(
                birthDate.getYear() >= EARLIEST_YEAR,
                pointer,
                "OUT_OF_RANGE",
                "A date from 1900 on",
                "Tanggal sejak 1900");
        if (event != null && Parentage.bornTooLate(birthDate, event.diedOn())) {
            checks.add(DataCode.CHILD_BORN_TOO_LATE.at(pointer));
        } else if (birthDate.isAfter(today)) {
            checks.add(DataCode.EVENT_IN_FUTURE.at(pointer));
        }
    }

    ChildFacts facts(String childId) {
        return new ChildFacts(
                childId, birthDate, Optional.ofNullable(nextSchoolYear), false, false, false, false, Optional.empty());
    }
}
