package id.payung.claims.scholarship;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which claims grant the schooling in a ledger: the one that opened it, and later ones of the same worker. Written with
 * all claims of the worker locked.
 */
final class ScholarshipGrants {

    private ScholarshipGrants() {}

    /** The ledgers whose schooling a claim grants, by the id of the child in its facts. */
    static Map<String, UUID> of(Connection connection, UUID claimId) throws SQLException {
        Map<String, UUID> granted = new HashMap<>();
        Database.list(
                connection,
                "select fact_id, child_id from scholarship_grant where claim_id = ?",
                row -> granted.put(row.getString(1), row.getObject(2, UUID.class)),
                claimId);
        return granted;
    }

    /** Writes that a claim grants it; says whether it had not done so before. */
    static boolean add(Connection connection, UUID claimId, String factId, UUID childId) throws SQLException {
        return Database.update(
                        connection,
                        "insert into scholarship_grant (claim_id, fact_id, child_id) values (?, ?, ?)"
                                + " on conflict (claim_id, fact_id) do nothing",
                        claimId,
                        factId,
                        childId)
                == 1;
    }

    /** Takes back what a claim grants; says whether no claim grants it any more. */
    static boolean remove(Connection connection, UUID claimId, String factId, UUID childId) throws SQLException {
        Database.update(
                connection, "delete from scholarship_grant where claim_id = ? and fact_id = ?", claimId, factId);
        return Database.list(
                        connection, "select 1 from scholarship_grant where child_id = ? limit 1", row -> 1, childId)
                .isEmpty();
    }
}
