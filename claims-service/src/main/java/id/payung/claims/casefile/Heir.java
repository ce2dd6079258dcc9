package id.payung.claims.casefile;

import id.payung.claims.law.heirs.Relation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who may inherit the benefit.
 *
 * @param id opaque, of the sender; it becomes part of the codes of findings
 * @param claimant holds the heirs' certificate and claims for all
 * @param notarialDeed the will that names this person is a notarial deed
 */
public record Heir(
        String id,
        String name,
        Relation relation,
        Optional<LocalDate> birthDate,
        Optional<String> nik,
        boolean claimant,
        boolean notarialDeed,
        Optional<BankAccount> account,
        Optional<Guardian> guardian) {

    /** The same person, whose money goes anywhere. */
    public Heir withoutAccounts() {
        return new Heir(
                id,
                name,
                relation,
                birthDate,
                nik,
                claimant,
                notarialDeed,
                Optional.empty(),
                guardian.map(Guardian::withoutAccount));
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Heir[" + relation + "]";
    }
}
