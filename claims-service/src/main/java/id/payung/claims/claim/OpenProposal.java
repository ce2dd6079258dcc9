package id.payung.claims.claim;

import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Takes a proposal off the table whose facts are no longer the claim's: an approver must see what is decided. */
@ApplicationScoped
public class OpenProposal {

    private final Timeline timeline;

    public OpenProposal(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * Withdraws what is proposed, if anything is.
     *
     * @param because a code, for the timeline
     */
    public void withdraw(Connection connection, Claim claim, String because) throws SQLException {
        int decisions = Database.update(
                connection,
                "update decision set status = 'WITHDRAWN' where claim_id = ? and status = 'PROPOSED'",
                claim.id());
        int appeals = Database.update(
                connection,
                "update appeal set proposed_by = null, proposed_at = null, proposed_status = null,"
                        + " proposed_reason = null, proposed_reductions = null, proposed_version = null,"
                        + " proposed_law_version = null,"
                        + " proposed_outcome = null, proposed_cash_total = null, version = version + 1"
                        + " where claim_id = ? and status = 'OPEN' and proposed_by is not null",
                claim.id());
        if (decisions + appeals > 0) {
            timeline.record(connection, claim.id(), "claims-service", "PROPOSAL_WITHDRAWN", Map.of("because", because));
        }
    }
}
