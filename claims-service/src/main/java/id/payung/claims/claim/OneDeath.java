package id.payung.claims.claim;

import id.payung.claims.law.Flag;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the claims of one worker that are for the same death: a person says which of them is due. */
@ApplicationScoped
class OneDeath {

    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended(encode(?::bytea, 'hex'), 7235004))";

    private static final String ELSEWHERE =
            """
            select 1 from confirmed_death where nik_index = ? and claim_id <> ?
            union all
            select 1 from claim where nik_index = ? and claim_id <> ? and state <> 'WITHDRAWN' and dead
            """;

    private static final String UNDECIDED = "select " + ClaimStore.COLUMNS
            + " from claim where nik_index = ? and claim_id <> ? and dead and state in"
            + " ('REPORTED', 'AWAITING_DOCUMENTS', 'NEEDS_REVIEW', 'ASSESSED') order by claim_id for update";

    private final ClaimStore store;

    OneDeath(ClaimStore store) {
        this.store = store;
    }

    /** Lets events change one claim of a worker at a time, so that of two reported at once the later sees the earlier. */
    void takeTurn(Connection connection, byte[] nikIndex) throws SQLException {
        Database.list(connection, TURN, row -> 1, nikIndex);
    }

    /** Whether another claim is for the death of this claim's worker. */
    boolean isClaimedElsewhere(Connection connection, Claim claim) throws SQLException {
        return !Database.list(
                        connection, ELSEWHERE, row -> 1, claim.nikIndex(), claim.id(), claim.nikIndex(), claim.id())
                .isEmpty();
    }

    /**
     * The other claims for that death, locked, which do not know yet of this one, or not that it is gone. Of decided ones
     * none: what two people have decided stays as it is, whatever is claimed later.
     */
    List<Claim> unaware(Connection connection, Claim claim) throws SQLException {
        List<Claim> unaware = new ArrayList<>();
        for (Claim other : Database.list(connection, UNDECIDED, store::read, claim.nikIndex(), claim.id())) {
            if (knowsOfAnother(other) != isClaimedElsewhere(connection, other)) {
                unaware.add(other);
            }
        }
        return unaware;
    }

    private static boolean knowsOfAnother(Claim claim) {
        Optional<KnownFacts> facts = claim.facts();
        return facts.orElseThrow().law().circumstances().flags().contains(Flag.OTHER_CLAIM_FOR_DEATH);
    }
}
