package id.payung.claims.payment;

import id.payung.claims.casefile.BankAccount;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders payments, in the transaction of the decision that grants them: one order per payee, never two. */
@ApplicationScoped
public class OrderIssue {

    static final String BENEFIT = "BENEFIT";
    static final String RECOVERY = "RECOVERY";

    private final OrderBook book;
    private final WorkClock clock;

    OrderIssue(OrderBook book, WorkClock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Orders what a decision grants.
     *
     * @param dueOn the last day without compensation for lateness
     */
    public void issue(
            Connection connection, UUID claimId, UUID decisionId, List<Payable> payables, Optional<LocalDate> dueOn)
            throws SQLException {
        for (Payable payable : payables) {
            insert(connection, claimId, Optional.of(decisionId), payable, dueOn);
        }
        requireSum(connection, claimId, payables);
    }

    /**
     * Orders what a decision grants that takes the place of another. Orders that were not paid are cancelled; what a
     * payee received already is taken off, and what was too much is to be paid back.
     */
    public void reverse(
            Connection connection, UUID claimId, UUID decisionId, List<Payable> payables, Optional<LocalDate> dueOn)
            throws SQLException {
        Map<String, LocalDate> unpaidSince = earliestDue(connection, claimId);
        Database.update(
                connection,
                "update payment_order set status = 'CANCELLED', closed_at = ?, version = version + 1"
                        + " where claim_id = ? and kind in ('BENEFIT', 'RECOVERY')"
                        + " and status in ('PROPOSED', 'ISSUED', 'RETURNED')",
                WorkClock.shown(clock.now()),
                claimId);
        Map<String, Long> received = received(connection, claimId);
        for (Payable payable : payables) {
            long before = Optional.ofNullable(received.remove(payable.payee())).orElse(0L);
            settleDifference(
                    connection,
                    claimId,
                    decisionId,
                    payable,
                    payable.amount() - before,
                    earlier(dueOn, Optional.ofNullable(unpaidSince.get(payable.payee()))));
        }
        for (Map.Entry<String, Long> tooMuch : received.entrySet()) {
            Payable nothing =
                    new Payable(tooMuch.getKey(), BENEFIT, 0, lastAccount(connection, claimId, tooMuch.getKey()));
            settleDifference(connection, claimId, decisionId, nothing, -tooMuch.getValue(), dueOn);
        }
        requireSum(connection, claimId, payables);
    }

    /** Cancels what was not paid to a payee yet, and says which orders these were. */
    public List<UUID> cancelUnpaid(Connection connection, UUID claimId, String kind, String payee) throws SQLException {
        return Database.list(
                connection,
                "update payment_order set status = 'CANCELLED', closed_at = ?, version = version + 1"
                        + " where claim_id = ? and kind = ? and payee = ?"
                        + " and status in ('PROPOSED', 'ISSUED', 'RETURNED') returning order_id",
                row -> row.getObject(1, UUID.class),
                WorkClock.shown(clock.now()),
                claimId,
                kind,
                payee);
    }

    /** Cancels one order, and what stands in its place, as far as it was not paid; says whether there was any such. */
    public boolean cancelUnpaid(Connection connection, UUID order) throws SQLException {
        return Database.update(
                        connection,
                        """
                        with recursive chain(order_id) as (
                            select ?::uuid
                            union
                            select o.order_id from payment_order o join chain c on o.replaces = c.order_id)
                        update payment_order set status = 'CANCELLED', closed_at = ?, version = version + 1
                        where order_id in (select order_id from chain) and status in ('PROPOSED', 'ISSUED', 'RETURNED')
                        """,
                        order,
                        WorkClock.shown(clock.now()))
                > 0;
    }

    /** Whether no order of a claim's benefits waits for the bank. */
    public boolean isSettled(Connection connection, UUID claimId) throws SQLException {
        return Database.list(
                        connection,
                        "select 1 from payment_order where claim_id = ? and kind = 'BENEFIT'"
                                + " and status in ('PROPOSED', 'ISSUED', 'RETURNED') limit 1",
                        row -> 1,
                        claimId)
                .isEmpty();
    }

    /** What of a claim's benefits was paid, less what was paid back. */
    public long paid(Connection connection, UUID claimId) throws SQLException {
        return received(connection, claimId).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The day on which the last of a claim's benefits was paid. */
    public Optional<LocalDate> lastPaidOn(Connection connection, UUID claimId) throws SQLException {
        return Database.list(
                        connection,
                        "select closed_at from payment_order where claim_id = ? and kind = 'BENEFIT'"
                                + " and status = 'SETTLED' order by closed_at desc limit 1",
                        row -> WorkClock.dayOf(
                                row.getObject(1, OffsetDateTime.class).toInstant()),
                        claimId)
                .stream()
                .findFirst();
    }

    /** Writes one order and returns its id. */
    public UUID insert(
            Connection connection, UUID claimId, Optional<UUID> decisionId, Payable payable, Optional<LocalDate> dueOn)
            throws SQLException {
        NewOrder order = NewOrder.owed(claimId, decisionId, payable, dueOn);
        book.insert(connection, order);
        return order.id();
    }

    private void settleDifference(
            Connection connection,
            UUID claimId,
            UUID decisionId,
            Payable payable,
            long difference,
            Optional<LocalDate> dueOn)
            throws SQLException {
        if (difference == 0) {
            return;
        }
        Payable order = new Payable(
                payable.payee(), difference > 0 ? BENEFIT : RECOVERY, Math.abs(difference), payable.account());
        insert(connection, claimId, Optional.of(decisionId), order, difference > 0 ? dueOn : Optional.empty());
    }

    /** Whatever was paid, returned and claimed back before: a mismatch is a defect of ours, and nothing may commit. */
    private void requireSum(Connection connection, UUID claimId, List<Payable> payables) throws SQLException {
        long decided = payables.stream().mapToLong(Payable::amount).sum();
        long owed = book.owed(connection, claimId);
        if (owed != decided) {
            throw new IllegalStateException("The orders of claim " + claimId + " come to " + owed + " instead of "
                    + decided + ", which was decided");
        }
    }

    /** What was owed before a decision took the place of another one does not become due later by it. */
    Map<String, LocalDate> earliestDue(Connection connection, UUID claimId) throws SQLException {
        Map<String, LocalDate> due = new HashMap<>();
        Database.list(
                connection,
                """
                select payee, min(due_on) from payment_order where claim_id = ? and kind = 'BENEFIT'
                    and status in ('ISSUED', 'RETURNED') and due_on is not null
                group by payee
                """,
                row -> due.put(row.getString(1), row.getObject(2, LocalDate.class)),
                claimId);
        return due;
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> dueOn, Optional<LocalDate> unpaidSince) {
        return Stream.concat(dueOn.stream(), unpaidSince.stream()).min(LocalDate::compareTo);
    }

    /**
     * What one payee has received of a claim's benefits, less what was paid back, and where it went.
     *
     * @param amount whole rupiah, more than zero
     */
    public record Received(long amount, BankAccount account) {}

    /** Empty where nothing was received, or everything was paid back. */
    public Optional<Received> receivedBy(Connection connection, UUID claimId, String payee) throws SQLException {
        long amount = received(connection, claimId).getOrDefault(payee, 0L);
        return amount > 0
                ? Optional.of(new Received(amount, lastAccount(connection, claimId, payee)))
                : Optional.empty();
    }

    /** What each payee has received of a claim's benefits, less what was paid back. */
    Map<String, Long> received(Connection connection, UUID claimId) throws SQLException {
        Map<String, Long> received = new HashMap<>();
        Database.list(
                connection,
                """
                select payee, sum(case kind when 'RECOVERY' then -amount else amount end)
                from payment_order where claim_id = ? and status = 'SETTLED' and kind in ('BENEFIT', 'RECOVERY')
                group by payee
                """,
                row -> received.put(row.getString(1), row.getLong(2)),
                claimId);
        return received;
    }

    /** Where the money of a payee was last to go. */
    BankAccount lastAccount(Connection connection, UUID claimId, String payee) throws SQLException {
        return Database.list(
                        connection,
                        "select order_id, account from payment_order where claim_id = ? and payee = ?"
                                + " order by issued_at desc, order_id desc limit 1",
                        row -> book.unseal(row.getObject(1, UUID.class), row.getBytes(2)),
                        claimId,
                        payee)
                .get(0);
    }
}
