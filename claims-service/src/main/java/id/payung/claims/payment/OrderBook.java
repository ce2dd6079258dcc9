package id.payung.claims.payment;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.claim.ClaimProblems;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The book of payment orders: writes and locks them; accounts are sealed for their order. */
@ApplicationScoped
class OrderBook {

    private static final String SELECT =
            """
            select order_id, claim_id, decision_id, number, kind, payee, amount, status, due_on, replaces, compensates,
                proposed_by, confirmed_by, late_compensation, account, version,
                paid_though_cancelled, issued_at
            from payment_order""";

    private final PersonalKeys keys;
    private final FactsJson json;
    private final WorkClock clock;

    OrderBook(PersonalKeys keys, FactsJson json, WorkClock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** Writes an order and returns its number. */
    String insert(Connection connection, NewOrder order) throws SQLException {
        return Database.list(
                        connection,
                        """
                        insert into payment_order (order_id, number, claim_id, decision_id, kind, payee, amount, status,
                            account, due_on, issued_at, replaces, compensates, sets_off, proposed_by,
                            proposed_reason)
                        values (?, 'PO-' || ? || '-' || lpad(nextval('payment_order_number')::text, 7, '0'), ?, ?, ?, ?,
                            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning number
                        """,
                        row -> row.getString(1),
                        order.id(),
                        String.valueOf(clock.today().getYear()),
                        order.claimId(),
                        order.decisionId().orElse(null),
                        order.payable().kind(),
                        order.payable().payee(),
                        order.payable().amount(),
                        order.status().name(),
                        seal(order.id(), order.payable().account()),
                        order.dueOn().orElse(null),
                        WorkClock.shown(clock.now()),
                        order.replaces().orElse(null),
                        order.compensates().orElse(null),
                        order.setsOff().orElse(null),
                        order.asked().map(NewOrder.Asked::by).orElse(null),
                        order.asked()
                                .map(asked -> seal(order.id(), asked.reason()))
                                .orElse(null))
                .get(0);
    }

    /**
     * An order that must exist, locked. The claim first, as everybody who changes it does, then the order: so no two
     * wait for each other, and an upheld appeal sees every order there is.
     */
    OrderRow lock(Connection connection, String number) throws SQLException {
        boolean erased = Database.list(
                        connection,
                        "select c.erased_at is not null from claim c where c.claim_id ="
                                + " (select o.claim_id from payment_order o where o.number = ?) for update",
                        row -> row.getBoolean(1),
                        number)
                .contains(true);
        if (erased) {
            throw ClaimProblems.CLAIM_ERASED.refusal();
        }
        return Database.list(connection, SELECT + " where number = ? for update", OrderBook::read, number).stream()
                .findFirst()
                .orElseThrow(PaymentProblems.ORDER_UNKNOWN::refusal);
    }

    /** The order that stands, or is proposed to stand, in the place of another. */
    Optional<OrderRow> replacementOf(Connection connection, OrderRow order) throws SQLException {
        return first(connection, " where replaces = ? and status <> 'CANCELLED'", order.id());
    }

    /** The order that makes up, or is proposed to make up, for the lateness of another. */
    Optional<OrderRow> compensationOf(Connection connection, OrderRow order) throws SQLException {
        return first(
                connection,
                " where compensates = ? and status <> 'CANCELLED' and replaces is null order by issued_at desc",
                order.id());
    }

    /** What was given for the lateness of the orders in whose place this one stands: the same days count once. */
    long compensatedBefore(Connection connection, OrderRow order) throws SQLException {
        List<Long> sums = Database.list(
                connection,
                """
                with recursive earlier(order_id) as (
                    select replaces from payment_order where order_id = ? and replaces is not null
                    union
                    select o.replaces from payment_order o join earlier e on e.order_id = o.order_id
                    where o.replaces is not null)
                select coalesce(sum(amount), 0) from payment_order
                where compensates in (select order_id from earlier) and replaces is null
                    and status not in ('CANCELLED', 'PROPOSED')
                """,
                row -> row.getLong(1),
                order.id());
        return sums.get(0);
    }

    /** What a claim's benefits come to: paid and to be paid, less what is claimed back. */
    long owed(Connection connection, UUID claimId) throws SQLException {
        List<Long> sums = Database.list(
                connection,
                """
                select coalesce(sum(case kind when 'RECOVERY' then -amount else amount end), 0)
                from payment_order where claim_id = ? and kind in ('BENEFIT', 'RECOVERY')
                    and status in ('ISSUED', 'SETTLED', 'RETURNED')
                """,
                row -> row.getLong(1),
                claimId);
        return sums.get(0);
    }

    /** What one payee is owed of it. */
    long owedTo(Connection connection, OrderRow order) throws SQLException {
        List<Long> sums = Database.list(
                connection,
                """
                select coalesce(sum(case kind when 'RECOVERY' then -amount else amount end), 0)
                from payment_order where claim_id = ? and payee = ? and kind in ('BENEFIT', 'RECOVERY')
                    and status in ('ISSUED', 'SETTLED', 'RETURNED')
                """,
                row -> row.getLong(1),
                order.claimId(),
                order.payee());
        return sums.get(0);
    }

    /** Whether the bank said once that it paid an order. */
    boolean wasPaid(Connection connection, OrderRow order) throws SQLException {
        return !Database.list(
                        connection,
                        "select 1 from settlement where order_id = ? and result = 'PAID'",
                        row -> 1,
                        order.id())
                .isEmpty();
    }

    /** Moves a locked order on. */
    void move(Connection connection, UUID orderId, OrderStatus status) throws SQLException {
        Database.update(
                connection,
                "update payment_order set status = ?, version = version + 1,"
                        + " closed_at = case when ?::boolean then ?::timestamptz else closed_at end where order_id = ?",
                status.name(),
                status == OrderStatus.CANCELLED || status == OrderStatus.REPLACED,
                WorkClock.shown(clock.now()),
                orderId);
    }

    BankAccount account(OrderRow order) {
        return unseal(order.id(), order.account());
    }

    BankAccount unseal(UUID orderId, byte[] sealed) {
        return json.read(new String(keys.decrypt(sealed, owner(orderId)), StandardCharsets.UTF_8), BankAccount.class);
    }

    /** Seals what somebody wrote about an order. */
    byte[] seal(UUID orderId, String text) {
        return keys.encrypt(text.getBytes(StandardCharsets.UTF_8), owner(orderId));
    }

    /** Whether this is what was sealed for the order. */
    boolean says(UUID orderId, byte[] sealed, String text) {
        return new String(keys.decrypt(sealed, owner(orderId)), StandardCharsets.UTF_8).equals(text);
    }

    private byte[] seal(UUID orderId, BankAccount account) {
        return seal(orderId, json.write(account));
    }

    private static byte[] owner(UUID orderId) {
        return ("order " + orderId).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<OrderRow> first(Connection connection, String where, UUID id) throws SQLException {
        return Database.list(connection, SELECT + where, OrderBook::read, id).stream()
                .findFirst();
    }

    private static OrderRow read(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Optional.ofNullable(row.getObject(3, UUID.class)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                OrderStatus.valueOf(row.getString(8)),
                Optional.ofNullable(row.getObject(9, LocalDate.class)),
                Optional.ofNullable(row.getObject(10, UUID.class)),
                Optional.ofNullable(row.getObject(11, UUID.class)),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getObject(14, Long.class)),
                row.getBytes(15),
                row.getLong(16),
                row.getBoolean(17),
                row.getObject(18, OffsetDateTime.class).toInstant());
    }
}
