package id.payung.enrollment.enrolling;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists, for both of them, the jobs that one sponsor covers and another asked for; a payer elsewhere is no sponsor. */
@ApplicationScoped
public class Overlaps {
    private final SponsorDirectory sponsors;
    private final WorkClock clock;

    Overlaps(SponsorDirectory sponsors, WorkClock clock) {
        this.sponsors = sponsors;
        this.clock = clock;
    }

    /** Notes those among the verdicts; one that is listed already stays as it is. */
    public void note(Connection connection, Order order, List<Verdict> verdicts) throws SQLException {
        // the directory remembers who is there, not who is not
        Map<String, Optional<SponsorFacts>> found = new HashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() != Outcome.COVERED_BY_ANOTHER) {
                continue;
            }
            Optional<SponsorFacts> incumbent = found.computeIfAbsent(verdict.otherSponsor(), sponsors::find);
            if (incumbent.isPresent()) {
                note(connection, order, verdict, incumbent.get());
            }
        }
    }

    private void note(Connection connection, Order order, Verdict verdict, SponsorFacts incumbent) throws SQLException {
        Database.update(
                connection,
                "insert into sponsor_overlap (member_id, job, incumbent_id, requesting_id, from_month,"
                        + " overlap_id, seen_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                verdict.memberId(),
                verdict.job(),
                incumbent.id(),
                order.sponsor().id(),
                order.period().firstDay(),
                UuidCreator.getTimeOrderedEpoch(),
                WorkClock.shown(clock.now()));
    }
}
