package id.payung.claims.decision;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.claim.DecidedCase;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.claim.KnownFacts;
import id.payung.claims.law.Assessment;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps decisions with all they rest on; a confirmed one is never edited. */
@ApplicationScoped
public class DecisionStore implements DecidedCase {

    private static final String SELECT =
            """
            select decision_id, claim_id, ordinal, status, outcome, cash_total, facts, assessment, law_version, reason,
                proposed_by, proposed_at, decided_by, decided_at, decided_reason, appeal_id
            from decision""";

    private final Database database;
    private final ClaimStore claims;
    private final FactsJson json;
    private final WorkClock clock;

    public DecisionStore(Database database, ClaimStore claims, FactsJson json, WorkClock clock) {
        this.database = database;
        this.claims = claims;
        this.json = json;
        this.clock = clock;
    }

    /** All of a claim, first to last. */
    public List<Decision> of(UUID claimId) {
        return database.list(SELECT + " where claim_id = ? order by ordinal", this::read, claimId);
    }

    /** The decision of a claim with a status that only one may have: PROPOSED or CONFIRMED. */
    public Optional<Decision> one(Connection connection, UUID claimId, Decision.Status status) throws SQLException {
        return Database.list(
                        connection, SELECT + " where claim_id = ? and status = ?", this::read, claimId, status.name())
                .stream()
                .findFirst();
    }

    /** The last that was proposed of a claim, whatever became of it. */
    Optional<Decision> last(Connection connection, UUID claimId) throws SQLException {
        return Database.list(
                        connection, SELECT + " where claim_id = ? order by ordinal desc limit 1", this::read, claimId)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<KnownFacts> facts(Connection connection, UUID claimId) throws SQLException {
        return one(connection, claimId, Decision.Status.CONFIRMED)
                .map(decision -> facts(decision).known());
    }

    /** Every decision of somebody who was not erased, for checking that it can be computed again. */
    List<Decision> all() {
        return database.list(SELECT + " where facts is not null order by claim_id, ordinal", this::read);
    }

    /** Writes a proposal; a second open one of the same claim violates the index that allows only one. */
    public Decision propose(
            Connection connection,
            Claim claim,
            DecidedFacts facts,
            JudgedCase judged,
            String reason,
            String officer,
            Optional<UUID> appealId)
            throws SQLException {
        Assessment assessment = judged.assessment();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Database.update(
                connection,
                """
                insert into decision (decision_id, claim_id, ordinal, status, outcome, cash_total, facts, assessment,
                    law_version, reason, proposed_by, proposed_at, appeal_id)
                select ?, ?, 1 + count(*), 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ? from decision where claim_id = ?
                """,
                id,
                claim.id(),
                assessment.outcome().name(),
                assessment.cashTotal(),
                claims.seal(claim.id(), json.write(facts)),
                claims.seal(claim.id(), json.write(assessment)),
                assessment.lawVersion(),
                claims.seal(claim.id(), reason),
                officer,
                WorkClock.shown(clock.now()),
                appealId.orElse(null),
                claim.id());
        return Database.list(connection, SELECT + " where decision_id = ?", this::read, id)
                .get(0);
    }

    /** Says what became of a proposal or, for REPLACED, of a decision. */
    public void close(Connection connection, Decision decision, Decision.Status status, String by, String reason)
            throws SQLException {
        if (status == Decision.Status.WITHDRAWN || status == Decision.Status.REPLACED) {
            Database.update(
                    connection, "update decision set status = ? where decision_id = ?", status.name(), decision.id());
            return;
        }
        Database.update(
                connection,
                "update decision set status = ?, decided_by = ?, decided_at = ?, decided_reason = ?"
                        + " where decision_id = ?",
                status.name(),
                by,
                WorkClock.shown(clock.now()),
                claims.seal(decision.claimId(), reason),
                decision.id());
    }

    /** The facts of a decision. */
    DecidedFacts facts(Decision decision) {
        return json.read(decision.facts(), DecidedFacts.class);
    }

    private Decision read(ResultSet row) throws SQLException {
        UUID claimId = row.getObject(2, UUID.class);
        return new Decision(
                row.getObject(1, UUID.class),
                claimId,
                row.getInt(3),
                Decision.Status.valueOf(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                claims.unseal(claimId, row.getBytes(7)),
                claims.unseal(claimId, row.getBytes(8)),
                row.getString(9),
                claims.unseal(claimId, row.getBytes(10)),
                row.getString(11),
                shown(row.getObject(12, OffsetDateTime.class)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getObject(14, OffsetDateTime.class)).map(DecisionStore::shown),
                Optional.ofNullable(row.getBytes(15)).map(reason -> claims.unseal(claimId, reason)),
                Optional.ofNullable(row.getObject(16, UUID.class)));
    }

    private static OffsetDateTime shown(OffsetDateTime stored) {
        return WorkClock.shown(stored.toInstant());
    }
}
