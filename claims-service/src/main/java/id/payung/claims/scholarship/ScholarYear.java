package id.payung.claims.scholarship;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.law.SchoolYear;
import java.util.Optional;
import java.util.UUID;

/**
 * One school year of a child.
 *
 * @param startsIn the year of the 1 July on which it begins
 * @param amount what the law grants, whole rupiah
 * @param assessment the law's answer as JSON
 * @param grants what is proposed or was confirmed
 * @param account where the money goes, if not where the family said
 * @param proofDigest tells one proof from another; empty where none was kept
 */
record ScholarYear(
        int startsIn,
        SchoolYear level,
        long amount,
        Status status,
        String assessment,
        Optional<Boolean> grants,
        Optional<String> proposedBy,
        Optional<String> proposedReason,
        Optional<String> confirmedBy,
        Optional<UUID> orderId,
        Optional<BankAccount> account,
        String proofDigest,
        long version) {

    /** Where a school year stands. */
    enum Status {
        PROVEN,
        NEEDS_REVIEW,
        PROPOSED,
        CONFIRMED,
        REFUSED;

        boolean isDecided() {
            return this == CONFIRMED || this == REFUSED;
        }
    }
}
