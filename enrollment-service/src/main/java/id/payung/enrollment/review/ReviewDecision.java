package id.payung.enrollment.review;

import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.privacy.SealedTexts;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes a review about a member: an officer has looked, and the membership goes on; who wants it ended ends it. Decided
 * once; the same again changes nothing.
 */
@ApplicationScoped
class ReviewDecision {

    private final Database database;
    private final SealedTexts texts;
    private final WorkClock clock;
    private final Audit audit;

    ReviewDecision(Database database, SealedTexts texts, WorkClock clock, Audit audit) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
        this.audit = audit;
    }

    private record Review(String kind, String status, Optional<String> reason) {}

    void decide(UUID reviewId, ReviewDecisionBody request, Actor actor) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    inTransaction(connection, reviewId, request.reason(), actor);
                    return null;
                })));
    }

    private void inTransaction(Connection connection, UUID reviewId, String reason, Actor actor) throws SQLException {
        Review review = Database.list(
                        connection,
                        "select kind, status, case when roster_id is null then reason end from review"
                                + " where review_id = ? for update",
                        row -> new Review(
                                row.getString(1),
                                row.getString(2),
                                texts.openIfAny("review", reviewId, row.getBytes(3))),
                        reviewId)
                .stream()
                .findFirst()
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        if (review.kind().equals(ReviewKind.ROSTER_ROW.name())) {
            throw ReviewProblems.DECIDED_BY_ROW.refusal();
        }
        if (review.status().equals(ReviewStatus.OPEN.name())) {
            close(connection, reviewId, reason, actor);
        } else if (!review.reason().equals(Optional.of(reason))) {
            throw ReviewProblems.DECIDED.refusal();
        }
    }

    private void close(Connection connection, UUID reviewId, String reason, Actor actor) throws SQLException {
        Database.update(
                connection,
                "update review set status = 'ACCEPTED', decided_by = ?, decided_at = ?, reason = ?"
                        + " where review_id = ?",
                actor.subject(),
                WorkClock.shown(clock.now()),
                texts.seal("review", reviewId, reason),
                reviewId);
        audit.record(actor, "REVIEW_DECIDED", "review " + reviewId, "");
    }
}
