package id.payung.claims.payment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment order as answers show it; whole rupiah.
 *
 * @param payee id of an heir or child in the facts of the claim, {@code MEMBER}, or {@code FACILITY:} with its name and bill
 * @param account bank and last digits; absent once the person was erased
 * @param replaces number of the returned order in whose place this one stands
 * @param lateWorkingDays working days between the day it was due and the day it was paid; absent if in time
 * @param lateCompensation 1 % of the amount for each of them; paid only by an order of its own
 * @param lateVerified false while the rule or the holidays of those days waited for someone to confirm them when it was
 *     reckoned; also of an order that compensates another
 * @param compensates number of the order for whose lateness this one is
 * @param paidThoughCancelled the bank paid it although it was cancelled: a person must look at it
 * @param setsOff number of such an order, because of which this one was made
 */
public record OrderView(
        UUID id,
        String number,
        UUID claimId,
        String kind,
        String payee,
        long amount,
        OrderStatus status,
        Optional<String> account,
        Optional<LocalDate> dueOn,
        OffsetDateTime issuedAt,
        Optional<OffsetDateTime> closedAt,
        Optional<String> replaces,
        Optional<String> proposedBy,
        Optional<String> confirmedBy,
        Optional<Integer> lateWorkingDays,
        Optional<Long> lateCompensation,
        Optional<Boolean> lateVerified,
        Optional<String> compensates,
        boolean paidThoughCancelled,
        Optional<String> setsOff,
        long version) {
    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "OrderView[" + number + "]";
    }
}
