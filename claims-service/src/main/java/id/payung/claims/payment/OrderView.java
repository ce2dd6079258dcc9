package id.payung.claims.payment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment order as answers show it; whole rupiah.
 *
 * @param payee id of an heir or child in the facts of the claim, {@code MEMBER}, or {@code FACILITY-} with a number
 * @param account bank and last digits
 * @param replaces number of the returned order in whose place this one stands
 */
public record OrderView(
        UUID id,
        String number,
        UUID claimId,
        String kind,
        String payee,
        long amount,
        OrderStatus status,
        String account,
        Optional<LocalDate> dueOn,
        OffsetDateTime issuedAt,
        Optional<OffsetDateTime> closedAt,
        Optional<String> replaces,
        Optional<String> proposedBy,
        Optional<String> confirmedBy,
        long version) {}
