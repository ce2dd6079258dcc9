package id.payung.claims.claim;

import id.payung.claims.law.Outcome;
import id.payung.claims.payment.ClaimSettledListener;
import id.payung.claims.payment.OrderIssue;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Moves a claim as its money moves. Scholarships live in their ledger: the claim does not wait for them. */
@ApplicationScoped
class ClaimPayments implements ClaimSettledListener {

    private static final String SCHOLARSHIP = "SCHOLARSHIP";

    private final ClaimStore store;
    private final OrderIssue orders;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ClaimFeed feed;

    ClaimPayments(ClaimStore store, OrderIssue orders, Timeline timeline, Outbox outbox, ClaimFeed feed) {
        this.store = store;
        this.orders = orders;
        this.timeline = timeline;
        this.outbox = outbox;
        this.feed = feed;
    }

    @Override
    public void settled(Connection connection, UUID claimId, OrderFact order, boolean complete) throws SQLException {
        Claim claim = store.lock(connection, claimId);
        List<OutgoingEvent> told = new ArrayList<>();
        String type = order.kind().equals(SCHOLARSHIP) ? "claim.scholarship-paid.v1" : "claim.payment-settled.v1";
        told.add(feed.event(type, claim, told(order, "settledOn")));
        timeline.record(connection, claimId, order.by(), "PAYMENT_SETTLED", detail(order));
        boolean granted = !claim.outcome().equals(Optional.of(Outcome.DENIED.name()));
        if (complete && granted && claim.state() == ClaimState.DECIDED) {
            claim.pay();
            store.save(connection, claim);
            timeline.record(connection, claimId, order.by(), "PAID", Map.of());
            told.add(feed.paid(claim, orders.paid(connection, claimId), Optional.of(order.on())));
        }
        outbox.append(connection, outbox.openChange(connection), 0, told);
    }

    @Override
    public void returned(Connection connection, UUID claimId, OrderFact order, boolean complete) throws SQLException {
        Claim claim = store.lock(connection, claimId);
        timeline.record(connection, claimId, order.by(), "PAYMENT_RETURNED", detail(order));
        if (!complete
                && (claim.state() == ClaimState.PAID || claim.state() == ClaimState.CLOSED)
                && !order.kind().equals(SCHOLARSHIP)) {
            claim.reopenPayment();
            store.save(connection, claim);
        }
        outbox.append(
                connection,
                outbox.openChange(connection),
                0,
                List.of(feed.event("claim.payment-returned.v1", claim, told(order, "returnedOn"))));
    }

    private static Map<String, Object> detail(OrderFact order) {
        return Map.of("order", order.number(), "kind", order.kind(), "amount", order.amount(), "on", order.on());
    }

    /** {@code kind} is that of the claim in every event; the order's has a name of its own. */
    private static Map<String, Object> told(OrderFact order, String day) {
        return Map.of(
                "orderNumber", order.number(), "orderKind", order.kind(), "amount", order.amount(), day, order.on());
    }
}
