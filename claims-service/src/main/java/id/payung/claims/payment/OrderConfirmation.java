package id.payung.claims.payment;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Timeline;
import id.payung.claims.request.FourEyes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Confirms or rejects an order that somebody asked for; nobody does who prepared anything in the case. */
@ApplicationScoped
class OrderConfirmation {

    private final Database database;
    private final OrderBook book;
    private final CaseParts parts;
    private final Timeline timeline;
    private final Audit audit;

    OrderConfirmation(Database database, OrderBook book, CaseParts parts, Timeline timeline, Audit audit) {
        this.database = database;
        this.book = book;
        this.parts = parts;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Lets the order go to the bank; the same approver again changes nothing. */
    void confirm(String number, String ifMatch, Actor approver) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> confirmed(c, number, ifMatch, approver))));
    }

    /** Cancels the order; there is room for another one then. The same rejection again changes nothing. */
    void reject(String number, String ifMatch, String reason, Actor approver) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> rejected(c, number, ifMatch, reason, approver))));
    }

    private boolean confirmed(Connection connection, String number, String ifMatch, Actor approver)
            throws SQLException {
        OrderRow order = book.lock(connection, number);
        if (order.confirmedBy().equals(Optional.of(approver.subject()))) {
            return audit.unchanged();
        }
        requireProposed(order);
        requireOther(connection, order, approver);
        Etags.requireMatch(ifMatch, order.version());
        Database.update(
                connection,
                "update payment_order set status = 'ISSUED', confirmed_by = ?, version = version + 1 where order_id = ?",
                approver.subject(),
                order.id());
        if (order.replaces().isPresent()) {
            book.move(connection, order.replaces().get(), OrderStatus.REPLACED);
        }
        record(connection, order, approver, order.replaces().isPresent() ? "ORDER_REPLACED" : "ORDER_CONFIRMED", "");
        return true;
    }

    private boolean rejected(Connection connection, String number, String ifMatch, String reason, Actor approver)
            throws SQLException {
        OrderRow order = book.lock(connection, number);
        if (isRejectedAlready(connection, order, reason, approver)) {
            return audit.unchanged();
        }
        requireProposed(order);
        requireOther(connection, order, approver);
        Etags.requireMatch(ifMatch, order.version());
        book.move(connection, order.id(), OrderStatus.CANCELLED);
        Database.update(
                connection,
                "update payment_order set rejected_by = ?, rejected_reason = ? where order_id = ?",
                approver.subject(),
                book.seal(order.id(), reason),
                order.id());
        record(connection, order, approver, "ORDER_REJECTED", reason);
        return true;
    }

    private boolean isRejectedAlready(Connection connection, OrderRow order, String reason, Actor approver)
            throws SQLException {
        return Database.list(
                        connection,
                        "select rejected_reason from payment_order where order_id = ? and rejected_by = ?"
                                + " and rejected_reason is not null",
                        row -> book.says(order.id(), row.getBytes(1), reason),
                        order.id(),
                        approver.subject())
                .contains(true);
    }

    private static void requireProposed(OrderRow order) {
        if (order.status() != OrderStatus.PROPOSED) {
            throw FourEyes.NO_PROPOSAL.refusal();
        }
    }

    private void requireOther(Connection connection, OrderRow order, Actor approver) throws SQLException {
        if (order.proposedBy().equals(Optional.of(approver.subject()))) {
            throw FourEyes.SAME_PERSON.refusal();
        }
        parts.requireNotOfficer(connection, order.claimId(), approver);
    }

    private void record(Connection connection, OrderRow order, Actor approver, String action, String reason)
            throws SQLException {
        timeline.record(
                connection,
                order.claimId(),
                approver.subject(),
                action,
                Map.of("by", order.number(), "kind", order.kind(), "amount", order.amount(), "reason", reason));
        audit.record(approver, action, "order " + order.number(), "");
    }
}
