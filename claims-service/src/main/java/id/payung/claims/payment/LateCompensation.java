package id.payung.claims.payment;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Timeline;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.workdays.Deadlines;
import id.payung.claims.law.workdays.Lateness;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is owed for an order paid late: 1 % of it for each working day (PP 44/2015 article 37(3)). The days are counted
 * on holidays that nobody confirmed, so the sum is only shown; an officer asks for it and another person confirms.
 */
@ApplicationScoped
class LateCompensation {

    static final String KIND = "LATE_COMPENSATION";

    private final Database database;
    private final OrderBook book;
    private final Deadlines deadlines;
    private final CaseParts parts;
    private final Timeline timeline;
    private final Audit audit;

    LateCompensation(
            Database database, OrderBook book, BenefitLaw law, CaseParts parts, Timeline timeline, Audit audit) {
        this.database = database;
        this.book = book;
        this.deadlines = law.deadlines();
        this.parts = parts;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Notes how late an order was paid, if it was. */
    void reckon(Connection connection, OrderRow order, LocalDate paidOn) throws SQLException {
        Optional<Lateness> late = order.dueOn()
                .map(due -> deadlines.lateness(order.amount(), due, paidOn))
                .filter(each -> each.workingDays() > 0);
        if (late.isPresent()) {
            Database.update(
                    connection,
                    "update payment_order set late_working_days = ?, late_compensation = ?, late_verified = ?"
                            + " where order_id = ?",
                    late.get().workingDays(),
                    late.get().compensation(),
                    late.get().verified(),
                    order.id());
        }
    }

    /** An order that came back was not paid yet: what was reckoned is void, and what was asked for is cancelled. */
    void forget(Connection connection, OrderRow order) throws SQLException {
        Database.update(
                connection,
                "update payment_order set late_working_days = null, late_compensation = null, late_verified = null"
                        + " where order_id = ?",
                order.id());
        Optional<OrderRow> asked = book.compensationOf(connection, order);
        if (asked.isPresent()
                && (asked.get().status() == OrderStatus.PROPOSED || asked.get().status() == OrderStatus.ISSUED)) {
            book.move(connection, asked.get().id(), OrderStatus.CANCELLED);
        }
    }

    /** Makes the order that waits for a confirmation; the same again gets the order that was made. */
    AskedOrder propose(String number, String ifMatch, String reason, Actor officer) {
        return Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> proposed(c, number, ifMatch, reason, officer))));
    }

    private AskedOrder proposed(Connection connection, String number, String ifMatch, String reason, Actor officer)
            throws SQLException {
        OrderRow order = book.lock(connection, number);
        Optional<OrderRow> earlier = book.compensationOf(connection, order);
        if (earlier.isPresent()) {
            return new AskedOrder(earlier.get().number(), false);
        }
        Etags.requireMatch(ifMatch, order.version());
        parts.requireNotApprover(connection, order.claimId(), officer);
        long before = book.compensatedBefore(connection, order);
        long amount = order.lateCompensation()
                .map(owed -> owed - before)
                .filter(owed -> owed > 0 && order.status() == OrderStatus.SETTLED)
                .orElseThrow(PaymentProblems.NOT_LATE::refusal);
        Payable payable = new Payable(order.payee(), KIND, amount, book.account(order));
        NewOrder.Asked asked = new NewOrder.Asked(officer.subject(), reason);
        String fresh = book.insert(connection, NewOrder.forLatenessOf(order, payable, asked));
        timeline.record(
                connection,
                order.claimId(),
                officer.subject(),
                "LATE_COMPENSATION_PROPOSED",
                Map.of("order", number, "by", fresh, "amount", amount, "reason", reason));
        audit.record(officer, "LATE_COMPENSATION_PROPOSED", "order " + number, "");
        return new AskedOrder(fresh, true);
    }
}
