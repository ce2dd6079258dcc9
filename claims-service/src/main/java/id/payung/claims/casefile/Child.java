package id.payung.claims.casefile;

import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A child for whom a scholarship may be asked.
 *
 * @param id opaque, of the sender; a child that is an heir too may carry the same id in both lists
 * @param nextSchoolYear the one that begins on the first 1 July from the event on; of a child that is at no school yet
 *     its first one
 * @param workingException still in education and working as Permenaker 1/2025 article 103(3a) allows
 * @param chosen one of the at most two children the family chose
 */
public record Child(
        String id,
        String name,
        LocalDate birthDate,
        Optional<SchoolYear> nextSchoolYear,
        boolean married,
        boolean working,
        boolean workingException,
        boolean chosen,
        Optional<Guardian> guardian,
        Optional<BankAccount> account) {

    /** The same child, whose money goes anywhere. */
    public Child withoutAccounts() {
        return new Child(
                id,
                name,
                birthDate,
                nextSchoolYear,
                married,
                working,
                workingException,
                chosen,
                guardian.map(Guardian::withoutAccount),
                Optional.empty());
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Child";
    }
}
