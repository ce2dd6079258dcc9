package id.payung.claims.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.claims.casefile.CaseRef;
import id.payung.claims.cover.Cover;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.SealedTexts;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes claims; the facts are sealed for their claim. */
@ApplicationScoped
public class ClaimStore {

    static final String COLUMNS =
            """
            claim_id, number, nik_index, case_key, member_id, state, outcome, reported_at, complete_on, pay_by,
            determine_by, conclude_by, owner, facts, cover, new_facts_since, changed_at, version,
            erased_at""";

    private static final String OWNER = "claim";

    private final Database database;
    private final SealedTexts texts;
    private final WorkClock clock;
    private final FactsJson json;

    public ClaimStore(Database database, SealedTexts texts, WorkClock clock, FactsJson json) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
        this.json = json;
    }

    /** A claim by its id. */
    public Optional<Claim> find(UUID id) {
        return database.first("select " + COLUMNS + " from claim where claim_id = ?", this::read, id);
    }

    /** A claim that must exist, locked until the end of the transaction; 404 otherwise. */
    public Claim lock(Connection connection, UUID id) throws SQLException {
        return Database.list(
                        connection, "select " + COLUMNS + " from claim where claim_id = ? for update", this::read, id)
                .stream()
                .findFirst()
                .orElseThrow(ClaimProblems.CLAIM_UNKNOWN::refusal);
    }

    /** The claim of a case, locked; absent while nothing opened it. */
    Optional<Claim> lockCase(Connection connection, CaseRef ref) throws SQLException {
        return Database.list(
                        connection,
                        "select " + COLUMNS + " from claim where nik_index = ? and case_key = ? for update",
                        this::read,
                        ref.nikIndex(),
                        ref.caseKey())
                .stream()
                .findFirst();
    }

    /** What enrollment answered for the case before. */
    Optional<Cover> coverOf(CaseRef ref) {
        return database.first(
                "select claim_id, cover from claim where nik_index = ? and case_key = ? and cover is not null",
                row -> cover(row.getObject(1, UUID.class), row.getBytes(2)),
                ref.nikIndex(),
                ref.caseKey());
    }

    /** Opens the claim of a case, unless another request was first; says whether this one did. */
    boolean open(Connection connection, CaseRef ref, Instant reportedAt) throws SQLException {
        return Database.update(
                        connection,
                        "insert into claim (claim_id, number, nik_index, case_key, state, reported_at, changed_at)"
                                + " values (?, 'K-' || ? || '-' || lpad(nextval('claim_number')::text, 7, '0'), ?, ?,"
                                + " 'REPORTED', ?, ?) on conflict (nik_index, case_key) do nothing",
                        UuidCreator.getTimeOrderedEpoch(),
                        String.valueOf(clock.today().getYear()),
                        ref.nikIndex(),
                        ref.caseKey(),
                        WorkClock.shown(reportedAt),
                        WorkClock.shown(clock.now()))
                == 1;
    }

    /** Writes everything that may change. */
    public void save(Connection connection, Claim claim) throws SQLException {
        Database.update(
                connection,
                """
                update claim set member_id = ?, state = ?, outcome = ?, owner = ?, complete_on = ?, pay_by = ?,
                    determine_by = ?, conclude_by = ?, new_facts_since = ?, changed_at = ?, version = version + 1
                where claim_id = ?
                """,
                claim.memberId().orElse(null),
                claim.state().name(),
                claim.outcome().orElse(null),
                claim.owner().orElse(null),
                claim.completeOn().orElse(null),
                claim.payBy().orElse(null),
                claim.determineBy().orElse(null),
                claim.concludeBy().orElse(null),
                claim.newFactsSince().map(WorkClock::shown).orElse(null),
                WorkClock.shown(clock.now()),
                claim.id());
        if (claim.judged().isPresent()) {
            saveJudgement(connection, claim, claim.judged().get());
        }
    }

    private void saveJudgement(Connection connection, Claim claim, JudgedCase judged) throws SQLException {
        KnownFacts facts = claim.facts().orElseThrow();
        Database.update(
                connection,
                """
                update claim set program = ?, cause = ?, event_date = ?, facts = ?, cover = ?,
                    assessment = ?, missing_documents = ?, open_questions = ?, dead = ?
                where claim_id = ?
                """,
                judged.assessment().program().name(),
                facts.law().event().cause().name(),
                facts.law().event().date(),
                seal(claim.id(), json.write(facts)),
                seal(claim.id(), json.write(claim.cover().orElseThrow())),
                seal(claim.id(), json.write(judged.assessment())),
                connection.createArrayOf("text", judged.missing().toArray()),
                connection.createArrayOf("text", judged.questions().toArray()),
                facts.file().diedAt().isPresent() && !facts.file().withdrawn(),
                claim.id());
    }

    /** Seals facts, or what people wrote about them, for a claim; {@link #unseal} reads them. */
    public byte[] seal(UUID claimId, String facts) {
        return texts.seal(OWNER, claimId, facts);
    }

    /** Reads facts that were sealed for this claim. */
    public String unseal(UUID claimId, byte[] sealed) {
        return texts.open(OWNER, claimId, sealed);
    }

    private Cover cover(UUID claimId, byte[] sealed) {
        return json.read(unseal(claimId, sealed), Cover.class);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** Refuses (410) a claim whose person was erased: nobody works on it any more. */
    Claim read(ResultSet row) throws SQLException {
        if (row.getObject("erased_at") != null) {
            throw ClaimProblems.CLAIM_ERASED.refusal();
        }
        UUID id = row.getObject("claim_id", UUID.class);
        Claim claim = new Claim(
                new Claim.Identity(
                        id,
                        row.getString("number"),
                        row.getBytes("nik_index"),
                        row.getString("case_key"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getLong("version")),
                ClaimState.valueOf(row.getString("state")));
        claim.restore(row.getObject("member_id", UUID.class), row.getString("outcome"), row.getString("owner"));
        claim.isDue(new ClaimDates(
                day(row, "complete_on"), day(row, "pay_by"), day(row, "determine_by"), day(row, "conclude_by")));
        OffsetDateTime newFacts = row.getObject("new_facts_since", OffsetDateTime.class);
        claim.restoreNewFacts(newFacts == null ? null : newFacts.toInstant());
        byte[] facts = row.getBytes("facts");
        if (facts != null) {
            claim.restoreFacts(json.read(unseal(id, facts), KnownFacts.class), cover(id, row.getBytes("cover")));
        }
        return claim;
    }
}
