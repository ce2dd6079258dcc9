package id.payung.enrollment.bill;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Frees credits that a bill holds beyond what it still takes off, for the sponsor's next bill. */
final class SpareCredit {

    private record Held(UUID id, long amount) {}

    private SpareCredit() {}

    /** Newest first; one that is still needed in part is split. The caller holds the bill. */
    static void release(Connection connection, UUID billId) throws SQLException {
        long spare = Database.list(
                        connection,
                        "select coalesce(sum(c.amount), 0) - b.credit from bill b"
                                + " left join credit c on c.used_by_bill_id = b.bill_id"
                                + " where b.bill_id = ? group by b.bill_id",
                        row -> row.getLong(1),
                        billId)
                .get(0);
        if (spare <= 0) {
            return;
        }
        List<Held> held = Database.list(
                connection,
                "select credit_id, amount from credit where used_by_bill_id = ? order by credit_id desc for update",
                row -> new Held(row.getObject(1, UUID.class), row.getLong(2)),
                billId);
        for (Held credit : held) {
            long part = Math.min(credit.amount(), spare);
            if (part <= 0) {
                return;
            }
            free(connection, credit, part);
            spare -= part;
        }
    }

    private static void free(Connection connection, Held credit, long part) throws SQLException {
        if (part == credit.amount()) {
            Database.update(connection, "update credit set used_by_bill_id = null where credit_id = ?", credit.id());
            return;
        }
        Database.update(connection, "update credit set amount = amount - ? where credit_id = ?", part, credit.id());
        Database.update(
                connection,
                "insert into credit (credit_id, sponsor_id, member_id, amount, from_bill_id, cause)"
                        + " select ?, sponsor_id, member_id, ?, from_bill_id, cause from credit where credit_id = ?",
                UuidCreator.getTimeOrderedEpoch(),
                part,
                credit.id());
    }
}
