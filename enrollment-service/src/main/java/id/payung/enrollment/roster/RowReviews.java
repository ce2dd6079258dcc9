package id.payung.enrollment.roster;

import id.payung.enrollment.enrolling.Outcome;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.SealedTexts;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closes the reviews of roster rows, and knows a decision that was made already. */
@ApplicationScoped
class RowReviews {

    private static final String FIND =
            """
            select r.status, r.decided_by, r.reason, b.number, v.outcome, v.codes
            from review r
            left join bill b on b.bill_id = r.bill_id
            left join roster_row v on v.roster_id = r.roster_id and v.line = r.line
            where r.roster_id = ? and r.line = ?
            """;

    private final SealedTexts texts;
    private final WorkClock clock;

    RowReviews(SealedTexts texts, WorkClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    private record Review(String status, String decidedBy, Optional<String> reason, RowDecision.Decided decided) {}

    /**
     * What this very decision of this person made of the row; nothing while the row waits.
     *
     * @throws id.payung.platform.problem.ProblemException {@code not-in-review} where it never did, or was decided
     *     otherwise
     */
    Optional<RowDecision.Decided> earlier(
            Connection connection, RosterFacts roster, long line, DecisionRequest decision, Actor actor)
            throws SQLException {
        Review review = Database.list(connection, FIND, row -> read(row, roster, line), roster.id(), line).stream()
                .findFirst()
                .orElseThrow(RosterProblems.NOT_IN_REVIEW::refusal);
        if (review.status().equals("OPEN")) {
            return Optional.empty();
        }
        boolean same = review.status().equals(status(decision))
                && actor.subject().equals(review.decidedBy())
                && review.reason().equals(Optional.of(decision.reason()));
        if (!same) {
            throw RosterProblems.NOT_IN_REVIEW.refusal();
        }
        return Optional.of(review.decided());
    }

    private Review read(ResultSet row, RosterFacts roster, long line) throws SQLException {
        String outcome = Optional.ofNullable(row.getString(5)).orElse(Outcome.ENROLLED.name());
        boolean judged = row.getString(1).equals("ACCEPTED") && !outcome.equals(Outcome.ENROLLED.name());
        return new Review(
                row.getString(1),
                row.getString(2),
                texts.openIfAny("review", owner(roster, line), row.getBytes(3)),
                new RowDecision.Decided(
                        line,
                        outcome,
                        judged ? List.of(row.getString(6).split("\\|")) : List.of(),
                        Optional.ofNullable(row.getString(4))));
    }

    /** Whether the review was open and this decision closed it. */
    boolean close(Connection connection, RosterFacts roster, long line, DecisionRequest decision, Actor actor)
            throws SQLException {
        return Database.update(
                        connection,
                        "update review set status = ?, decided_by = ?, decided_at = ?, reason = ?"
                                + " where roster_id = ? and line = ? and status = 'OPEN'",
                        status(decision),
                        actor.subject(),
                        WorkClock.shown(clock.now()),
                        texts.seal("review", owner(roster, line), decision.reason()),
                        roster.id(),
                        line)
                > 0;
    }

    /** Notes the bill of an accepted row. */
    void billed(Connection connection, RosterFacts roster, long line, UUID billId) throws SQLException {
        Database.update(
                connection,
                "update review set bill_id = ? where roster_id = ? and line = ?",
                billId,
                roster.id(),
                line);
    }

    private static String owner(RosterFacts roster, long line) {
        return roster.id() + " " + line;
    }

    private static String status(DecisionRequest decision) {
        return decision.accept() ? "ACCEPTED" : "REFUSED";
    }
}
