package id.payung.claims.claim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What the decision in force of a claim rests on. */
public interface DecidedCase {

    /** The facts of the decision in force, without what an officer took off; absent where nothing was decided. */
    Optional<KnownFacts> facts(Connection connection, UUID claimId) throws SQLException;
}
