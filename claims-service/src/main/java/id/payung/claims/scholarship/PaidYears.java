package id.payung.claims.scholarship;

import id.payung.claims.claim.Timeline;
import id.payung.claims.payment.CancelledOrderListener;
import id.payung.claims.payment.OrderIssue;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Ties a cancelled order that the bank paid after all back to its school year: one year is not paid twice. */
@ApplicationScoped
class PaidYears implements CancelledOrderListener {

    private final Ledger ledger;
    private final OrderIssue orders;
    private final Timeline timeline;

    PaidYears(Ledger ledger, OrderIssue orders, Timeline timeline) {
        this.ledger = ledger;
        this.orders = orders;
        this.timeline = timeline;
    }

    /** An order that a second grant made is cancelled, unless it was paid too: then people see that it was. */
    @Override
    public void paid(Connection connection, UUID claimId, UUID orderId, String by) throws SQLException {
        Optional<YearOrders.Key> key = YearOrders.yearOf(connection, orderId);
        if (key.isEmpty()) {
            return;
        }
        ledger.lockChild(connection, key.get().childId());
        Optional<UUID> second = order(connection, key.get()).filter(other -> !other.equals(orderId));
        boolean cancelled = second.isPresent() && orders.cancelUnpaid(connection, second.get());
        boolean twice =
                YearOrders.paid(connection, key.get().childId(), key.get().schoolYear())
                                .size()
                        > 1;
        if (!twice) {
            Database.update(
                    connection,
                    "update scholarship_year set order_id = ?, version = version + 1"
                            + " where child_id = ? and school_year = ?",
                    orderId,
                    key.get().childId(),
                    key.get().schoolYear());
        }
        record(connection, claimId, key.get(), by, "SCHOOL_YEAR_PAID", Map.of("twice", twice, "second", cancelled));
    }

    /** A year that nothing has paid any more is decided again. */
    @Override
    public void returned(Connection connection, UUID claimId, UUID orderId, String by) throws SQLException {
        Optional<YearOrders.Key> key = YearOrders.yearOf(connection, orderId);
        if (key.isEmpty()) {
            return;
        }
        ledger.lockChild(connection, key.get().childId());
        Database.update(
                connection,
                """
                update scholarship_year set order_id = null, status = 'NEEDS_REVIEW', grants = null, proposed_by = null,
                    proposed_at = null, proposed_reason = null, confirmed_by = null, confirmed_at = null,
                    confirmed_reason = null, version = version + 1
                where child_id = ? and school_year = ? and order_id = ? and status <> 'REFUSED'
                """,
                key.get().childId(),
                key.get().schoolYear(),
                orderId);
        record(connection, claimId, key.get(), by, "SCHOOL_YEAR_NOT_PAID", Map.of());
    }

    private static Optional<UUID> order(Connection connection, YearOrders.Key key) throws SQLException {
        return Database.list(
                        connection,
                        "select order_id from scholarship_year where child_id = ? and school_year = ?"
                                + " and order_id is not null",
                        row -> row.getObject(1, UUID.class),
                        key.childId(),
                        key.schoolYear())
                .stream()
                .findFirst();
    }

    private void record(
            Connection connection, UUID claimId, YearOrders.Key key, String by, String action, Map<String, Object> more)
            throws SQLException {
        Map<String, Object> detail = new TreeMap<>(more);
        detail.put("child", key.childId());
        detail.put("schoolYear", key.schoolYear());
        timeline.record(connection, claimId, by, action, detail);
    }
}
