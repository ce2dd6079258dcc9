package id.payung.enrollment.bill;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a death gave back to a sponsor, as far as no later bill has used it. */
final class UnusedCredit {

    private record Held(UUID id, long amount) {}

    private UnusedCredit() {}

    /** Takes this much of what a bill gave back for a member; false, and nothing is taken, where less is left. */
    static boolean take(Connection connection, UUID billId, UUID memberId, long amount) throws SQLException {
        List<Held> held = Database.list(
                connection,
                "select credit_id, amount from credit where from_bill_id = ? and member_id = ? and cause = 'DEATH'"
                        + " and used_by_bill_id is null order by credit_id for update",
                row -> new Held(row.getObject(1, UUID.class), row.getLong(2)),
                billId,
                memberId);
        if (held.stream().mapToLong(Held::amount).sum() < amount) {
            return false;
        }
        long left = amount;
        for (Held credit : held) {
            long part = Math.min(credit.amount(), left);
            left -= part;
            if (part == credit.amount()) {
                Database.update(connection, "delete from credit where credit_id = ?", credit.id());
            } else if (part > 0) {
                Database.update(
                        connection, "update credit set amount = amount - ? where credit_id = ?", part, credit.id());
            }
        }
        return true;
    }
}
