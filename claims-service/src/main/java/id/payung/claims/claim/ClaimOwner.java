package id.payung.claims.claim;

import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Names who looks after a claim: nobody who approved or rejected anything of it. */
@ApplicationScoped
class ClaimOwner {

    private final Database database;
    private final ClaimStore store;
    private final CaseParts parts;
    private final Timeline timeline;
    private final Audit audit;

    ClaimOwner(Database database, ClaimStore store, CaseParts parts, Timeline timeline, Audit audit) {
        this.database = database;
        this.store = store;
        this.parts = parts;
        this.timeline = timeline;
        this.audit = audit;
    }

    Claim assign(UUID claimId, String ifMatch, String owner, Actor officer) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.call(c -> inTransaction(c, claimId, ifMatch, owner, officer)));
        return store.find(claimId).orElseThrow();
    }

    private boolean inTransaction(Connection connection, UUID claimId, String ifMatch, String owner, Actor officer)
            throws SQLException {
        Claim claim = store.lock(connection, claimId);
        if (claim.owner().filter(owner::equals).isPresent()) {
            return audit.unchanged();
        }
        Etags.requireMatch(ifMatch, claim.version());
        parts.requireNotApprover(connection, claimId, owner);
        claim.assignTo(owner);
        store.save(connection, claim);
        timeline.record(connection, claimId, officer.subject(), "ASSIGNED", Map.of("owner", owner));
        audit.record(officer, "CLAIM_ASSIGNED", "claim " + claimId, "");
        return true;
    }
}
