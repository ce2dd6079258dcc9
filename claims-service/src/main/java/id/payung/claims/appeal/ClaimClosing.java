package id.payung.claims.appeal;

import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimFeed;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.claim.Timeline;
import id.payung.claims.law.BenefitLaw;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.problem.SafeTrace;
import id.payung.platform.time.WorkClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Closes claims that are paid, or refused, and that nobody contested in time. A closed claim can still be contested: the
 * time limit is not verified, so lateness is for a person to judge.
 */
@ApplicationScoped
public class ClaimClosing {

    private static final Logger LOG = Logger.getLogger(ClaimClosing.class);
    private static final int BATCH = 200;
    /** Fewer than any appeal takes: it only keeps the search small, the law decides. */
    private static final int SHORTEST_APPEAL_DAYS = 14;

    private static final String CANDIDATES =
            """
            select c.claim_id, d.decided_at from claim c
            join decision d on d.claim_id = c.claim_id and d.status = 'CONFIRMED'
            where (c.state = 'PAID' or c.state = 'DECIDED' and c.outcome = 'DENIED')
              and d.decided_at < ?::timestamptz and c.claim_id > ?
            order by c.claim_id limit ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final ClaimStore claims;
    private final BenefitLaw law;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ClaimFeed feed;
    private final FeedSequencer sequencer;
    private final WorkClock clock;

    ClaimClosing(
            Database database,
            ClaimStore claims,
            BenefitLaw law,
            Timeline timeline,
            Outbox outbox,
            ClaimFeed feed,
            FeedSequencer sequencer,
            WorkClock clock) {
        this.database = database;
        this.claims = claims;
        this.law = law;
        this.timeline = timeline;
        this.outbox = outbox;
        this.feed = feed;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    private record Candidate(UUID id, LocalDate decidedOn) {}

    /** Every hour; several instances find different work, or none. */
    @Scheduled(every = "1h", delayed = "1m")
    void closeToday() {
        close(clock.today());
    }

    /** Closes what could be contested until before this day; says how many. */
    public int close(LocalDate today) {
        int closed = 0;
        UUID after = FIRST;
        List<Candidate> page;
        do {
            page = candidates(today, after);
            for (Candidate candidate : page) {
                boolean over =
                        law.deadlines().appealBy(candidate.decidedOn()).on().isBefore(today);
                closed += over && closed(candidate.id()) ? 1 : 0;
                after = candidate.id();
            }
        } while (page.size() == BATCH);
        sequencer.poke();
        return closed;
    }

    /** One claim that cannot be closed keeps no other one open. */
    private boolean closed(UUID id) {
        try {
            return database.inTransaction(c -> close(c, id));
        } catch (RuntimeException failed) {
            LOG.warnf("A claim is closed later: %s", SafeTrace.of(failed));
            return false;
        }
    }

    private List<Candidate> candidates(LocalDate today, UUID after) {
        return database.list(
                CANDIDATES,
                row -> new Candidate(
                        row.getObject(1, UUID.class),
                        WorkClock.dayOf(row.getObject(2, OffsetDateTime.class).toInstant())),
                today.minusDays(SHORTEST_APPEAL_DAYS).atStartOfDay().atOffset(WorkClock.WITA),
                after,
                BATCH);
    }

    private boolean close(Connection connection, UUID id) throws SQLException {
        Claim claim = claims.lock(connection, id);
        boolean still =
                switch (claim.state()) {
                    case PAID -> true;
                    case DECIDED -> claim.outcome().filter("DENIED"::equals).isPresent();
                    case REPORTED, AWAITING_DOCUMENTS, NEEDS_REVIEW, ASSESSED, CLOSED, WITHDRAWN, APPEALED -> false;
                };
        if (!still || claim.newFactsSince().isPresent()) {
            return false;
        }
        claim.close();
        claims.save(connection, claim);
        timeline.record(connection, id, "claims-service", "CLOSED", Map.of());
        outbox.append(
                connection, outbox.openChange(connection), 0, List.of(feed.event("claim.closed.v1", claim, Map.of())));
        return true;
    }
}
