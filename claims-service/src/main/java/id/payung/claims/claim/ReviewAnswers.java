package id.payung.claims.claim;

import id.payung.claims.law.Resolution;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What persons answered where the rules leave a question open. The last answer to a question counts. */
@ApplicationScoped
class ReviewAnswers {

    private final WorkClock clock;

    ReviewAnswers(WorkClock clock) {
        this.clock = clock;
    }

    Map<String, Resolution> of(Connection connection, UUID claimId) throws SQLException {
        Map<String, Resolution> answers = new TreeMap<>();
        Database.list(
                connection,
                "select question, met, answered_by, reason from review_answer where claim_id = ?",
                row -> answers.put(
                        row.getString(1), new Resolution(row.getBoolean(2), row.getString(3), row.getString(4))),
                claimId);
        return answers;
    }

    void put(Connection connection, UUID claimId, String question, Resolution answer) throws SQLException {
        Database.update(
                connection,
                """
                insert into review_answer (claim_id, question, met, reason, answered_by, answered_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (claim_id, question) do update set met = excluded.met, reason = excluded.reason,
                    answered_by = excluded.answered_by, answered_at = excluded.answered_at
                """,
                claimId,
                question,
                answer.met(),
                answer.reason(),
                answer.by(),
                WorkClock.shown(clock.now()));
    }
}
