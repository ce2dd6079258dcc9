package id.payung.claims.scholarship;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every order that was ever made for a school year, with those that took its place. */
final class YearOrders {

    private static final String PAID =
            """
            with recursive chain(order_id) as (
                select order_id from scholarship_order where child_id = ? and school_year = ?
                union
                select o.order_id from payment_order o join chain c on o.replaces = c.order_id)
            select o.order_id from payment_order o join chain using (order_id) where o.status = 'SETTLED'
            order by o.issued_at, o.order_id
            """;

    private static final String OF_ORDER =
            """
            with recursive chain(order_id, replaces) as (
                select order_id, replaces from payment_order where order_id = ?
                union
                select o.order_id, o.replaces from payment_order o join chain c on c.replaces = o.order_id)
            select s.child_id, s.school_year from scholarship_order s join chain using (order_id)
            """;

    private YearOrders() {}

    /** A school year of a child. */
    record Key(UUID childId, int schoolYear) {}

    /** Remembers for which year an order is. */
    static void tie(Connection connection, UUID orderId, UUID childId, int schoolYear) throws SQLException {
        Database.update(
                connection,
                "insert into scholarship_order (order_id, child_id, school_year) values (?, ?, ?)",
                orderId,
                childId,
                schoolYear);
    }

    /** Remembers it of an order that its year is about to forget, should whoever made it not have done so. */
    static void remember(Connection connection, UUID orderId) throws SQLException {
        Database.update(
                connection,
                """
                with recursive chain(order_id, replaces) as (
                    select order_id, replaces from payment_order where order_id = ?
                    union
                    select o.order_id, o.replaces from payment_order o join chain c on c.replaces = o.order_id)
                insert into scholarship_order (order_id, child_id, school_year)
                select order_id, child_id, school_year from scholarship_year join chain using (order_id)
                on conflict (order_id) do nothing
                """,
                orderId);
    }

    /** The orders by which the bank has paid a year: one, or people look into it. */
    static List<UUID> paid(Connection connection, UUID childId, int schoolYear) throws SQLException {
        return Database.list(connection, PAID, row -> row.getObject(1, UUID.class), childId, schoolYear);
    }

    /** The year that an order, or the one in whose place it stands, was made for. */
    static Optional<Key> yearOf(Connection connection, UUID orderId) throws SQLException {
        return Database.list(connection, OF_ORDER, row -> new Key(row.getObject(1, UUID.class), row.getInt(2)), orderId)
                .stream()
                .findFirst();
    }
}
