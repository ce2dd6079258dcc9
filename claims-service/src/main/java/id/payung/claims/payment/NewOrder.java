package id.payung.claims.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An order to be written.
 *
 * @param replaces the returned order in whose place it stands
 * @param compensates the order for whose lateness it is
 * @param setsOff the cancelled order whose money left, or came back, and because of which this one is made
 * @param asked who asked for it; such an order waits for another person, any other rests on a decision of two
 */
record NewOrder(
        UUID id,
        UUID claimId,
        Optional<UUID> decisionId,
        Payable payable,
        Optional<LocalDate> dueOn,
        Optional<UUID> replaces,
        Optional<UUID> compensates,
        Optional<UUID> setsOff,
        Optional<Asked> asked) {

    /** Who asked for an order, and why. */
    record Asked(String by, String reason) {}

    /** What a decision of two persons owes. */
    static NewOrder owed(UUID claimId, Optional<UUID> decisionId, Payable payable, Optional<LocalDate> dueOn) {
        return new NewOrder(
                UuidCreator.getTimeOrderedEpoch(),
                claimId,
                decisionId,
                payable,
                dueOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same money to another account. */
    static NewOrder inPlaceOf(OrderRow returned, Payable payable, Asked asked) {
        return new NewOrder(
                UuidCreator.getTimeOrderedEpoch(),
                returned.claimId(),
                returned.decisionId(),
                payable,
                returned.dueOn(),
                Optional.of(returned.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(asked));
    }

    /** What makes up for the lateness of an order. */
    static NewOrder forLatenessOf(OrderRow late, Payable payable, Asked asked) {
        return new NewOrder(
                UuidCreator.getTimeOrderedEpoch(),
                late.claimId(),
                late.decisionId(),
                payable,
                Optional.empty(),
                Optional.empty(),
                Optional.of(late.id()),
                Optional.empty(),
                Optional.of(asked));
    }

    /** What is owed to a payee once the money of a cancelled order is counted. */
    static NewOrder setOff(OrderRow cancelled, Optional<UUID> decisionId, Payable payable, Optional<LocalDate> dueOn) {
        return new NewOrder(
                UuidCreator.getTimeOrderedEpoch(),
                cancelled.claimId(),
                decisionId,
                payable,
                dueOn,
                Optional.empty(),
                Optional.empty(),
                Optional.of(cancelled.id()),
                Optional.empty());
    }

    OrderStatus status() {
        return asked.isPresent() ? OrderStatus.PROPOSED : OrderStatus.ISSUED;
    }
}
