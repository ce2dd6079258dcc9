package id.payung.claims.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.claims.law.ChildWork;
import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A child for whom a scholarship may be asked.
 *
 * @param id opaque, of the sender; a child that is an heir too may carry the same id in both lists
 * @param nextSchoolYear the one that begins on the first 1 July from the event on; of a child that is at no school yet
 *     its first one
 * @param workingException said to be still in education and working as Permenaker 1/2025 article 103(3a) allows; whoever
 *     says so alone leaves the kind of work open
 * @param chosen one of the at most two children the family chose
 * @param workingAs what of it the article allows; left out of what is stored where it is not told, as before it could be
 * @param wageWorkFrom the first day of its work for a wage
 * @param wageWorkUntil the first day without it again, past or agreed
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
        Optional<BankAccount> account,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ChildWork.Kind> workingAs,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> wageWorkFrom,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> wageWorkUntil) {

    /** What is known of work that is said not to end the scholarship. */
    public Optional<ChildWork> work() {
        return workingException || workingAs.isPresent()
                ? Optional.of(new ChildWork(workingAs, wageWorkFrom, wageWorkUntil))
                : Optional.empty();
    }

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
                Optional.empty(),
                workingAs,
                wageWorkFrom,
                wageWorkUntil);
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Child";
    }
}
