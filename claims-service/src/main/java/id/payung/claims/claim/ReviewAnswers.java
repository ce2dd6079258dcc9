package id.payung.claims.claim;

import id.payung.claims.law.Resolution;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import id.payung.platform.privacy.SealedTexts;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What persons answered where the rules leave a question open. The last answer to a question counts, for the facts on
 * which it was given; where these are others by now, the question is asked again.
 */
@ApplicationScoped
class ReviewAnswers {

    private static final String SYSTEM = "claims-service";
    private static final int DIGEST_BYTES = 16;

    private final PersonalKeys keys;
    private final SealedTexts texts;
    private final FactsJson json;
    private final Timeline timeline;
    private final WorkClock clock;

    ReviewAnswers(PersonalKeys keys, SealedTexts texts, FactsJson json, Timeline timeline, WorkClock clock) {
        this.keys = keys;
        this.texts = texts;
        this.json = json;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** An answer as it is stored; one from before digests were kept has none and counts. */
    private record Stored(String question, Resolution answer, Optional<byte[]> digest, boolean lapsed) {}

    /** The answers that count for these facts. */
    Map<String, Resolution> of(Connection connection, UUID claimId, QuestionFacts facts) throws SQLException {
        Map<String, Resolution> answers = new TreeMap<>();
        for (Stored stored : stored(connection, claimId)) {
            if (counts(stored, facts)) {
                answers.put(stored.question(), stored.answer());
            }
        }
        return answers;
    }

    /** Notes which answers do not count any more, each once; what was answered stays in the timeline. */
    void noteLapsed(Connection connection, UUID claimId, QuestionFacts facts) throws SQLException {
        for (Stored stored : stored(connection, claimId)) {
            boolean lapsed = !counts(stored, facts);
            if (lapsed != stored.lapsed()) {
                mark(connection, claimId, stored.question(), lapsed);
                timeline.record(
                        connection,
                        claimId,
                        SYSTEM,
                        lapsed ? "ANSWER_LAPSED" : "ANSWER_COUNTS_AGAIN",
                        Map.of("question", stored.question()));
            }
        }
    }

    void put(Connection connection, UUID claimId, String question, Resolution answer, QuestionFacts facts)
            throws SQLException {
        Database.update(
                connection,
                """
                insert into review_answer (claim_id, question, met, reason, answered_by, answered_at, facts_digest)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (claim_id, question) do update set met = excluded.met, reason = excluded.reason,
                    answered_by = excluded.answered_by, answered_at = excluded.answered_at,
                    facts_digest = excluded.facts_digest, lapsed_at = null
                """,
                claimId,
                question,
                answer.met(),
                texts.seal("claim", claimId, answer.reason()),
                answer.by(),
                WorkClock.shown(clock.now()),
                digest(question, facts));
    }

    private boolean counts(Stored stored, QuestionFacts facts) {
        return stored.digest()
                .map(digest -> Arrays.equals(digest, digest(stored.question(), facts)))
                .orElse(true);
    }

    private byte[] digest(String question, QuestionFacts facts) {
        return keys.index("question\u0000" + question + "\u0000" + facts.lookedAt(question, json), DIGEST_BYTES);
    }

    private void mark(Connection connection, UUID claimId, String question, boolean lapsed) throws SQLException {
        Database.update(
                connection,
                "update review_answer set lapsed_at = ? where claim_id = ? and question = ?",
                lapsed ? WorkClock.shown(clock.now()) : null,
                claimId,
                question);
    }

    private List<Stored> stored(Connection connection, UUID claimId) throws SQLException {
        return Database.list(
                connection,
                "select question, met, answered_by, reason, facts_digest, lapsed_at is not null from review_answer"
                        + " where claim_id = ? order by question",
                row -> new Stored(
                        row.getString(1),
                        new Resolution(
                                row.getBoolean(2), row.getString(3), texts.open("claim", claimId, row.getBytes(4))),
                        Optional.ofNullable(row.getBytes(5)),
                        row.getBoolean(6)),
                claimId);
    }
}
