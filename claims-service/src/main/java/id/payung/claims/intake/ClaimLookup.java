package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds the case of a claim. */
@ApplicationScoped
class ClaimLookup {

    private final Database database;

    ClaimLookup(Database database) {
        this.database = database;
    }

    Optional<CaseRef> caseOf(UUID claimId) {
        return database.first(
                "select nik_index, case_key from claim where claim_id = ? and erased_at is null",
                row -> new CaseRef(row.getBytes(1), row.getString(2)),
                claimId);
    }
}
