package id.payung.claims.payment;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.claim.Timeline;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sets off money that left for an order which had been cancelled, or came back of it: what is not paid yet to the payee
 * is ordered anew, so that all together comes to what was decided. The order carries a mark, and people find it by that.
 */
@ApplicationScoped
class OrderOffset {

    private static final Set<String> OWED = Set.of(OrderIssue.BENEFIT, OrderIssue.RECOVERY);

    private final OrderBook book;
    private final OrderIssue orders;
    private final CancelledOrderListener others;
    private final Timeline timeline;
    private final WorkClock clock;

    OrderOffset(OrderBook book, OrderIssue orders, CancelledOrderListener others, Timeline timeline, WorkClock clock) {
        this.book = book;
        this.orders = orders;
        this.others = others;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Marks a locked order that is settled although it was cancelled, or takes the mark off one that came back.
     *
     * @param owed what was decided for its payee: what the orders came to before the bank spoke
     */
    void of(Connection connection, OrderRow order, OrderStatus next, long owed, String by) throws SQLException {
        boolean paid = next == OrderStatus.SETTLED;
        Database.update(
                connection, "update payment_order set paid_though_cancelled = ? where order_id = ?", paid, order.id());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("order", order.number());
        detail.put("kind", order.kind());
        detail.put("amount", order.amount());
        if (OWED.contains(order.kind())) {
            detail.put("owed", owed);
            orderAnew(connection, order, owed).ifPresent(number -> detail.put("setOffBy", number));
        }
        timeline.record(
                connection, order.claimId(), by, paid ? "CANCELLED_ORDER_PAID" : "CANCELLED_ORDER_RETURNED", detail);
        if (paid) {
            others.paid(connection, order.claimId(), order.id(), by);
        } else {
            others.returned(connection, order.claimId(), order.id(), by);
        }
    }

    private Optional<String> orderAnew(Connection connection, OrderRow order, long owed) throws SQLException {
        BankAccount account = orders.lastAccount(connection, order.claimId(), order.payee());
        Optional<LocalDate> dueOn = Optional.ofNullable(
                orders.earliestDue(connection, order.claimId()).get(order.payee()));
        Database.update(
                connection,
                "update payment_order set status = 'CANCELLED', closed_at = ?, version = version + 1"
                        + " where claim_id = ? and payee = ? and kind in ('BENEFIT', 'RECOVERY')"
                        + " and status in ('PROPOSED', 'ISSUED', 'RETURNED')",
                WorkClock.shown(clock.now()),
                order.claimId(),
                order.payee());
        long received = orders.received(connection, order.claimId()).getOrDefault(order.payee(), 0L);
        long difference = owed - received;
        if (difference == 0) {
            return Optional.empty();
        }
        String kind = difference > 0 ? OrderIssue.BENEFIT : OrderIssue.RECOVERY;
        Payable payable = new Payable(order.payee(), kind, Math.abs(difference), account);
        return Optional.of(
                book.insert(connection, NewOrder.setOff(order, decision(connection, order), payable, dueOn)));
    }

    private static Optional<UUID> decision(Connection connection, OrderRow order) throws SQLException {
        return Database.list(
                        connection,
                        "select decision_id from decision where claim_id = ? and status = 'CONFIRMED'",
                        row -> row.getObject(1, UUID.class),
                        order.claimId())
                .stream()
                .findFirst()
                .or(order::decisionId);
    }
}
