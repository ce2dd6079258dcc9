package id.payung.claims.claim;

import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Sees that a decided claim would be decided otherwise by now: a late death, bill or correction came in. Both sides are
 * judged under the same law files, so that only facts make a difference.
 */
@ApplicationScoped
class NewFacts {

    private static final String SYSTEM = "claims-service";

    private final DecidedCase decided;
    private final CaseJudgement judgement;
    private final Timeline timeline;
    private final WorkClock clock;

    NewFacts(DecidedCase decided, CaseJudgement judgement, Timeline timeline, WorkClock clock) {
        this.decided = decided;
        this.judgement = judgement;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Marks a decided claim, or takes the mark off it where the facts are again those that were decided. */
    void compare(Connection connection, Claim claim, JudgedCase now) throws SQLException {
        if (claim.state().isOpen()) {
            return;
        }
        Optional<KnownFacts> before = decided.facts(connection, claim.id());
        if (before.isEmpty() || isAsDecided(claim, before.get(), now)) {
            forget(connection, claim);
        } else {
            mark(connection, claim, "FACTS_CHANGED");
        }
    }

    /** A case that was withdrawn and reported again says the same and is another one all the same. */
    private boolean isAsDecided(Claim claim, KnownFacts before, JudgedCase now) {
        boolean withdrawn = claim.facts().orElseThrow().file().withdrawn();
        return before.file().withdrawn() == withdrawn && judgement.judge(before).saysTheSameAs(now);
    }

    /** Marks a decided claim whose every report was withdrawn: the decision stands until a person looks at it. */
    void reportsAreGone(Connection connection, Claim claim) throws SQLException {
        mark(connection, claim, "REPORT_WITHDRAWN");
    }

    private void mark(Connection connection, Claim claim, String because) throws SQLException {
        if (claim.newFactsSince().isEmpty()) {
            Instant now = clock.now();
            claim.differsSince(now);
            timeline.record(
                    connection,
                    claim.id(),
                    SYSTEM,
                    "NEW_FACTS",
                    Map.of("because", because, "since", WorkClock.shown(now)));
        }
    }

    private void forget(Connection connection, Claim claim) throws SQLException {
        if (claim.newFactsSince().isPresent()) {
            claim.isAsDecided();
            timeline.record(connection, claim.id(), SYSTEM, "NEW_FACTS_GONE", Map.of());
        }
    }
}
