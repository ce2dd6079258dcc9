package id.payung.claims.payment;

import id.payung.claims.casefile.BankAccount;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists payment orders in the order they were made. */
@ApplicationScoped
class OrderReading {

    private static final String SELECT =
            """
            select o.order_id, o.number, o.claim_id, o.kind, o.payee, o.amount, o.status, o.account, o.due_on, o.issued_at,
                o.closed_at, r.number, o.proposed_by, o.confirmed_by, o.late_working_days, o.late_compensation, l.number, o.version,
                o.paid_though_cancelled, s.number, coalesce(o.late_verified, l.late_verified)
            from payment_order o left join payment_order r on r.order_id = o.replaces
            left join payment_order l on l.order_id = o.compensates
            left join payment_order s on s.order_id = o.sets_off
            where true""";

    /** Paid late, and nobody asked for the compensation. */
    private static final String UNCOMPENSATED =
            """
             and o.status = 'SETTLED' and o.late_compensation > 0
            and not exists (select from payment_order a where a.compensates = o.order_id and a.status <> 'CANCELLED')""";

    private final Database database;
    private final OrderBook book;
    private final Cursors cursors;

    OrderReading(Database database, OrderBook book, Cursors cursors) {
        this.database = database;
        this.book = book;
        this.cursors = cursors;
    }

    /** What to list; absent filters do not restrict. */
    record Filter(
            Optional<OrderStatus> status,
            Set<OrderKind> kinds,
            Optional<UUID> claim,
            Optional<LocalDate> dueBefore,
            boolean uncompensated,
            boolean paidThoughCancelled) {}

    /** An order with its whole account, for the bank; of somebody who was erased there is none. */
    record Payable(OrderView order, Optional<BankAccount> account) {}

    Page<OrderView> page(Filter filter, int limit, String cursor) {
        String question = "orders:" + filter;
        Optional<UUID> after = cursors.position(question, cursor).map(UUID::fromString);
        return Page.of(find(filter, after, limit + 1), limit, cursors, question, found -> found.order()
                        .id()
                        .toString())
                .map(Payable::order);
    }

    /** At most so many after one. */
    List<Payable> find(Filter filter, Optional<UUID> after, int limit) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> parameters = new ArrayList<>();
        filter.status().ifPresent(status -> add(sql, parameters, " and o.status = ?", status.name()));
        if (filter.kinds().size() < OrderKind.values().length) {
            add(sql, parameters, " and o.kind = any(?)", names(filter.kinds()));
        }
        filter.claim().ifPresent(claim -> add(sql, parameters, " and o.claim_id = ?", claim));
        filter.dueBefore()
                .ifPresent(
                        day -> add(sql, parameters, " and o.due_on < ? and o.status in ('ISSUED', 'RETURNED')", day));
        if (filter.uncompensated()) {
            sql.append(UNCOMPENSATED);
        }
        if (filter.paidThoughCancelled()) {
            sql.append(" and o.paid_though_cancelled");
        }
        after.ifPresent(position -> add(sql, parameters, " and o.order_id > ?", position));
        add(sql, parameters, " order by o.order_id limit ?", limit);
        return database.list(sql.toString(), this::read, parameters.toArray());
    }

    OrderView require(String number) {
        return database.first(SELECT + " and o.number = ?", this::read, number)
                .map(Payable::order)
                .orElseThrow(PaymentProblems.ORDER_UNKNOWN::refusal);
    }

    private Payable read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Optional<BankAccount> account = Optional.ofNullable(row.getBytes(8)).map(kept -> book.unseal(id, kept));
        OrderView order = new OrderView(
                id,
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                OrderStatus.valueOf(row.getString(7)),
                account.map(BankAccount::masked),
                Optional.ofNullable(row.getObject(9, LocalDate.class)),
                shown(row.getObject(10, OffsetDateTime.class)),
                Optional.ofNullable(row.getObject(11, OffsetDateTime.class)).map(OrderReading::shown),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                Optional.ofNullable(row.getObject(15, Integer.class)),
                Optional.ofNullable(row.getObject(16, Long.class)),
                Optional.ofNullable(row.getObject(21, Boolean.class)),
                Optional.ofNullable(row.getString(17)),
                row.getBoolean(19),
                Optional.ofNullable(row.getString(20)),
                row.getLong(18));
        return new Payable(order, account);
    }

    private static OffsetDateTime shown(OffsetDateTime stored) {
        return WorkClock.shown(stored.toInstant());
    }

    private static String[] names(Set<OrderKind> kinds) {
        return kinds.stream().map(OrderKind::name).toArray(String[]::new);
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, Object parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }
}
