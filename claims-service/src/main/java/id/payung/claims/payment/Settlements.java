package id.payung.claims.payment;

import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Books what the bank says: an order is paid once, under one reference, with its exact amount. */
@ApplicationScoped
class Settlements {

    private final Database database;
    private final OrderBook book;
    private final OrderIssue orders;
    private final OrderOffset offset;
    private final LateCompensation lateness;
    private final ClaimSettledListener claims;
    private final FeedSequencer sequencer;
    private final WorkClock clock;
    private final Audit audit;

    Settlements(
            Database database,
            OrderBook book,
            OrderIssue orders,
            OrderOffset offset,
            LateCompensation lateness,
            ClaimSettledListener claims,
            FeedSequencer sequencer,
            WorkClock clock,
            Audit audit) {
        this.database = database;
        this.book = book;
        this.orders = orders;
        this.offset = offset;
        this.lateness = lateness;
        this.claims = claims;
        this.sequencer = sequencer;
        this.clock = clock;
        this.audit = audit;
    }

    /** Which claim it was for, and whether this call booked it. */
    record Settled(UUID claimId, UUID orderId, boolean isNew) {}

    Settled settle(SettleOrder command, Actor actor) {
        if (command.settledAt().isAfter(clock.now())) {
            throw PaymentProblems.SETTLED_IN_FUTURE.refusal();
        }
        Settled settled = Retries.ofOvertaken(() ->
                QuarkusTransaction.requiringNew().call(() -> database.call(c -> inTransaction(c, command, actor))));
        sequencer.poke();
        return settled;
    }

    private Settled inTransaction(Connection connection, SettleOrder command, Actor actor) throws SQLException {
        OrderRow order = book.lock(connection, command.orderNumber());
        if (isSameAgain(connection, order, command)) {
            return new Settled(order.claimId(), order.id(), false);
        }
        requireNotBefore(order, command);
        if (command.amount() != order.amount()) {
            throw PaymentProblems.WRONG_AMOUNT.refusal();
        }
        OrderStatus next = next(connection, order, command.result());
        boolean cancelled = order.status() == OrderStatus.CANCELLED || order.paidThoughCancelled();
        long owed = book.owedTo(connection, order);
        Database.update(
                connection,
                "insert into settlement (order_id, reference, result, amount, settled_at, received_at, received_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                order.id(),
                command.reference(),
                command.result().name(),
                command.amount(),
                WorkClock.shown(command.settledAt()),
                WorkClock.shown(clock.now()),
                actor.subject());
        Database.update(
                connection,
                "update payment_order set status = ?, closed_at = ?, version = version + 1 where order_id = ?",
                next.name(),
                WorkClock.shown(command.settledAt()),
                order.id());
        if (cancelled) {
            offset.of(connection, order, next, owed, actor.subject());
        }
        if (next == OrderStatus.SETTLED && (!cancelled || owed >= order.amount())) {
            lateness.reckon(connection, order, WorkClock.dayOf(command.settledAt()));
        } else if (next != OrderStatus.SETTLED) {
            lateness.forget(connection, order);
        }
        tell(connection, order, next, command, actor);
        audit.record(actor, "ORDER_" + next, "order " + order.number(), "");
        return new Settled(order.claimId(), order.id(), true);
    }

    /** By the day, for not every bank says the hour. */
    private static void requireNotBefore(OrderRow order, SettleOrder command) {
        if (WorkClock.dayOf(command.settledAt()).isBefore(WorkClock.dayOf(order.issuedAt()))) {
            throw PaymentProblems.SETTLED_BEFORE_ORDER.because(List.of(CommonProblems.invalidValue(
                    "/settledAt", "Not before the day of the order", "Tidak sebelum tanggal perintah bayar")));
        }
    }

    private void tell(Connection connection, OrderRow order, OrderStatus next, SettleOrder command, Actor actor)
            throws SQLException {
        ClaimSettledListener.OrderFact fact = new ClaimSettledListener.OrderFact(
                order.id(),
                order.number(),
                order.kind(),
                order.amount(),
                WorkClock.dayOf(command.settledAt()),
                actor.subject());
        if (next == OrderStatus.SETTLED) {
            claims.settled(connection, order.claimId(), fact, orders.isSettled(connection, order.claimId()));
        } else {
            claims.returned(connection, order.claimId(), fact, orders.isSettled(connection, order.claimId()));
        }
    }

    /**
     * The bank may send back what it paid before; nothing else follows a settlement. An order that was cancelled when the
     * bank had it already is paid all the same: the money has left.
     */
    private OrderStatus next(Connection connection, OrderRow order, SettleOrder.Result result) throws SQLException {
        boolean paid = result == SettleOrder.Result.PAID;
        return switch (order.status()) {
            case ISSUED -> paid ? OrderStatus.SETTLED : OrderStatus.RETURNED;
            case SETTLED -> {
                if (paid) {
                    throw PaymentProblems.ALREADY_SETTLED.refusal();
                }
                yield order.paidThoughCancelled() ? OrderStatus.CANCELLED : OrderStatus.RETURNED;
            }
            case CANCELLED -> {
                if (!paid || !order.wasIssued() || book.wasPaid(connection, order)) {
                    throw PaymentProblems.ORDER_CLOSED.refusal();
                }
                yield OrderStatus.SETTLED;
            }
            case RETURNED, REPLACED, PROPOSED -> throw PaymentProblems.ORDER_CLOSED.refusal();
        };
    }

    private static boolean isSameAgain(Connection connection, OrderRow order, SettleOrder command) throws SQLException {
        return Database.list(
                        connection,
                        "select result, amount, settled_at from settlement where order_id = ? and reference = ?",
                        row -> {
                            boolean same =
                                    row.getString(1).equals(command.result().name())
                                            && row.getLong(2) == command.amount()
                                            && row.getObject(3, OffsetDateTime.class)
                                                    .toInstant()
                                                    .equals(command.settledAt());
                            if (!same) {
                                throw PaymentProblems.REFERENCE_USED.refusal();
                            }
                            return true;
                        },
                        order.id(),
                        command.reference())
                .contains(true);
    }
}
