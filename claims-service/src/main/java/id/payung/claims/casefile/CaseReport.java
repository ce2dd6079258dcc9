package id.payung.claims.casefile;

import java.util.List;
import java.util.Optional;

/** What tells of a case: reports that open one and what follows them. Any of them may name people and documents. */
public sealed interface CaseReport extends Correctable permits OpeningReport, FollowUpReport {

    /** Entries of the same id replace earlier ones. */
    List<Heir> heirs();

    /** Entries of the same id replace earlier ones. */
    List<Child> children();

    List<DocumentReceipt> documents();

    /** The worker's own account, for what is paid to the living. */
    Optional<BankAccount> memberAccount();

    /** Writes what this report says over what earlier ones said. */
    void foldInto(CaseDraft draft);
}
