package id.payung.claims.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.claims.casefile.BankAccount;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders payments, in the transaction of the decision that grants them: one order per payee, never two. */
@ApplicationScoped
public class OrderIssue {

    static final String BENEFIT = "BENEFIT";
    static final String RECOVERY = "RECOVERY";

    private final PersonalKeys keys;
    private final FactsJson json;
    private final WorkClock clock;

    public OrderIssue(PersonalKeys keys, FactsJson json, WorkClock clock) {
        this.keys = keys;
        this.json = json;
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
    }

    /**
     * Orders what a decision grants that takes the place of another. Orders that were not paid are cancelled; what a
     * payee received already is taken off, and what was too much is to be paid back.
     */
    public void reverse(
            Connection connection,
            UUID claimId,
            UUID replacedDecision,
            UUID decisionId,
            List<Payable> payables,
            Optional<LocalDate> dueOn)
            throws SQLException {
        Database.update(
                connection,
                "update payment_order set status = 'CANCELLED', closed_at = ?, version = version + 1"
                        + " where claim_id = ? and kind in ('BENEFIT', 'RECOVERY') and status in ('PROPOSED', 'ISSUED', 'RETURNED')",
                WorkClock.shown(clock.now()),
                claimId);
        Map<String, Long> received = received(connection, claimId);
        for (Payable payable : payables) {
            long before = Optional.ofNullable(received.remove(payable.payee())).orElse(0L);
            settleDifference(connection, claimId, decisionId, payable, payable.amount() - before, dueOn);
        }
        for (Map.Entry<String, Long> tooMuch : received.entrySet()) {
            Payable nothing =
                    new Payable(tooMuch.getKey(), BENEFIT, 0, lastAccount(connection, claimId, tooMuch.getKey()));
            settleDifference(connection, claimId, decisionId, nothing, -tooMuch.getValue(), dueOn);
        }
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

    /** Writes one order and returns its id. */
    public UUID insert(
            Connection connection, UUID claimId, Optional<UUID> decisionId, Payable payable, Optional<LocalDate> dueOn)
            throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Database.update(
                connection,
                """
                insert into payment_order (order_id, number, claim_id, decision_id, kind, payee, amount, status, account,
                    due_on, issued_at)
                values (?, 'PO-' || ? || '-' || lpad(nextval('payment_order_number')::text, 7, '0'), ?, ?, ?, ?, ?,
                    'ISSUED', ?, ?, ?)
                """,
                id,
                String.valueOf(clock.today().getYear()),
                claimId,
                decisionId.orElse(null),
                payable.kind(),
                payable.payee(),
                payable.amount(),
                seal(id, payable.account()),
                dueOn.orElse(null),
                WorkClock.shown(clock.now()));
        return id;
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

    /** What each payee has received of a claim's benefits, less what was paid back. */
    private static Map<String, Long> received(Connection connection, UUID claimId) throws SQLException {
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

    private BankAccount lastAccount(Connection connection, UUID claimId, String payee) throws SQLException {
        return Database.list(
                        connection,
                        "select order_id, account from payment_order where claim_id = ? and payee = ?"
                                + " order by issued_at desc, order_id desc limit 1",
                        row -> unseal(row.getObject(1, UUID.class), row.getBytes(2)),
                        claimId,
                        payee)
                .get(0);
    }

    /** Seals an account for an order; {@link #unseal} reads it. */
    byte[] seal(UUID orderId, BankAccount account) {
        return keys.encrypt(json.write(account).getBytes(StandardCharsets.UTF_8), owner(orderId));
    }

    /** The account of an order. */
    BankAccount unseal(UUID orderId, byte[] sealed) {
        return json.read(new String(keys.decrypt(sealed, owner(orderId)), StandardCharsets.UTF_8), BankAccount.class);
    }

    private static byte[] owner(UUID orderId) {
        return ("order " + orderId).getBytes(StandardCharsets.UTF_8);
    }
}
