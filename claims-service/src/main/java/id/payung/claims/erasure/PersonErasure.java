package id.payung.claims.erasure;

import id.payung.claims.intake.EventVault;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.retention.KeptBecause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Forgets a person's claims when nothing keeps them; sums, dates and outcomes stay under ids that lead to nobody. */
@ApplicationScoped
class PersonErasure {

    private static final String LOCK =
            "select claim_id from claim where nik_index = any(?) order by claim_id for update";

    /** What tells of the person in the claims that are given; what names the worker only by an index comes behind. */
    private static final List<String> OF_CLAIMS = List.of(
            "update claim_event set data = null, nik_index = null, case_key = null, state = 'REFUSED',"
                    + " problem = 'ERASED' where claim_id = any(?::uuid[])",
            "update claim_entry set detail = null where claim_id = any(?::uuid[])",
            "delete from review_answer where claim_id = any(?::uuid[])",
            "delete from appeal where claim_id = any(?::uuid[])",
            "update decision set facts = null, assessment = null, reason = null, decided_reason = null"
                    + " where claim_id = any(?::uuid[])",
            "update payment_order set account = null, proposed_reason = null, rejected_reason = null"
                    + " where claim_id = any(?::uuid[])",
            "update scholarship_year set assessment = null, proposed_reason = null, confirmed_reason = null,"
                    + " rejected_reason = null, account = null, proof_digest = null, proof_source = null, proof_id = null where child_id in"
                    + " (select child_id from scholarship_child where claim_id = any(?::uuid[]))",
            "update scholarship_child set details = null, end_rejected_reason = null where claim_id = any(?::uuid[])",
            "update claim set nik_index = null, member_id = null, facts = null, cover = null, assessment = null,"
                    + " erased_at = clock_timestamp(), version = version + 1 where claim_id = any(?::uuid[])");

    private static final List<String> OF_INDEXES = List.of(
            "update claim_event set data = null, nik_index = null, case_key = null, state = 'REFUSED',"
                    + " problem = 'ERASED' where nik_index = any(?)",
            "delete from confirmed_death where nik_index = any(?)",
            "delete from case_moved where nik_index = any(?)",
            "delete from case_moved where to_nik_index = any(?)");

    private final Database database;
    private final EventVault vault;
    private final ClaimRetention retention;
    private final Audit audit;

    PersonErasure(Database database, EventVault vault, ClaimRetention retention, Audit audit) {
        this.database = database;
        this.vault = vault;
        this.retention = retention;
        this.audit = audit;
    }

    ErasureAnswer erase(ErasureRequest request, Actor service) {
        byte[][] person = request.niks().stream().map(vault::nikIndex).toArray(byte[][]::new);
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> erase(connection, person, request, service)));
    }

    private ErasureAnswer erase(Connection connection, byte[][] person, ErasureRequest request, Actor service)
            throws SQLException {
        List<UUID> claims = Database.list(connection, LOCK, row -> row.getObject(1, UUID.class), (Object) person);
        List<KeptBecause> kept = retention.reasons(connection, person);
        if (request.dryRun() || !kept.isEmpty()) {
            audit.record(service, "ERASURE_ASKED", "nik", "for " + request.askedBy());
            return new ErasureAnswer(kept, 0);
        }
        String[] ids = claims.stream().map(UUID::toString).toArray(String[]::new);
        for (String forgetting : OF_CLAIMS) {
            Database.update(connection, forgetting, (Object) ids);
        }
        for (String forgetting : OF_INDEXES) {
            Database.update(connection, forgetting, (Object) person);
        }
        claims.forEach(id -> audit.record(service, "CLAIM_ERASED", "claim " + id, "for " + request.askedBy()));
        audit.record(service, "ERASURE_DONE", "nik", "for " + request.askedBy());
        return new ErasureAnswer(List.of(), claims.size());
    }
}
