package id.payung.claims.simulation;

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
    private static final int LATEST_YEAR = 2199;

    static void check(SimulatedChild entry, String pointer, Checks checks) {
        LocalDate born = entry.birthDate;
        checks.present(born, pointer + "/birthDate", "A date", "Tanggal");
        checks.require(
                born == null || born.getYear() >= EARLIEST_YEAR && born.getYear() <= LATEST_YEAR,
                pointer + "/birthDate",
                "OUT_OF_RANGE",
                "A date from 1900 to 2199",
                "Tanggal dari 1900 sampai 2199");
    }

    ChildFacts facts(String childId) {
        return new ChildFacts(childId, birthDate, Optional.ofNullable(nextSchoolYear), false, false, false, false);
    }
}
