package id.payung.claims.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as it stands in the ledger, its account sealed.
 *
 * @param lateCompensation whole rupiah; present once it was paid late
 * @param paidThoughCancelled its money left although it was cancelled
 */
record OrderRow(
        UUID id,
        UUID claimId,
        Optional<UUID> decisionId,
        String number,
        String kind,
        String payee,
        long amount,
        OrderStatus status,
        Optional<LocalDate> dueOn,
        Optional<UUID> replaces,
        Optional<UUID> compensates,
        Optional<String> proposedBy,
        Optional<String> confirmedBy,
        Optional<Long> lateCompensation,
        byte[] account,
        long version,
        boolean paidThoughCancelled,
        Instant issuedAt) {

    /** Whether the bank may have had it: what nobody confirmed never left the house. */
    boolean wasIssued() {
        return proposedBy.isEmpty() || confirmedBy.isPresent();
    }
}
