package id.payung.claims.scholarship;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.claims.casefile.Child;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Opens the ledger of the children whose schooling a decision grants: at most two, chosen once. */
@ApplicationScoped
public class ScholarshipOpening {

    private final PersonalKeys keys;
    private final FactsJson json;

    public ScholarshipOpening(PersonalKeys keys, FactsJson json) {
        this.keys = keys;
        this.json = json;
    }

    /** Children that have a ledger already keep it; a third one violates the constraint on slots. */
    public void open(Connection connection, UUID claimId, UUID decisionId, List<Child> children) throws SQLException {
        for (Child child : children) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Database.update(
                    connection,
                    """
                    insert into scholarship_child (child_id, claim_id, decision_id, fact_id, slot, details, status)
                    select ?, ?, ?, ?, 1 + count(*), ?, 'ACTIVE' from scholarship_child where claim_id = ?
                    on conflict (claim_id, fact_id) do nothing
                    """,
                    id,
                    claimId,
                    decisionId,
                    child.id(),
                    keys.encrypt(json.write(child).getBytes(StandardCharsets.UTF_8), owner(id)),
                    claimId);
        }
    }

    /** The child of a ledger. */
    Child unseal(UUID childId, byte[] sealed) {
        return json.read(new String(keys.decrypt(sealed, owner(childId)), StandardCharsets.UTF_8), Child.class);
    }

    private static byte[] owner(UUID childId) {
        return ("child " + childId).getBytes(StandardCharsets.UTF_8);
    }
}
