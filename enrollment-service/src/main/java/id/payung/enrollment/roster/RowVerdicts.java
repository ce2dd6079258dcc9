package id.payung.enrollment.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.enrolling.Order;
import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.enrolling.Overlaps;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.worker.Finding;
import id.payung.platform.database.BinaryCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the verdicts of rows that were not simply enrolled, the reviews they need, and overlaps between sponsors. */
@ApplicationScoped
class RowVerdicts {

    private final Overlaps overlaps;

    RowVerdicts(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    void write(Connection connection, RosterFacts roster, Order order, List<Verdict> verdicts) throws SQLException {
        BinaryCopy rows = new BinaryCopy("roster_row", "roster_id, line, outcome, codes, fields, other_sponsor");
        BinaryCopy reviews =
                new BinaryCopy("review", "review_id, kind, sponsor_id, roster_id, line, member_id, codes, status");
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.ENROLLED) {
                continue;
            }
            rows.row()
                    .uuid(roster.id())
                    .bigint(verdict.line())
                    .text(verdict.outcome().name())
                    .text(codes(verdict))
                    .text(verdict.findings().stream().map(Finding::field).collect(Collectors.joining("|")))
                    .text(verdict.otherSponsor().isEmpty() ? null : verdict.otherSponsor());
            if (verdict.outcome() == Outcome.NEEDS_REVIEW && !order.dry()) {
                reviews.row()
                        .uuid(UuidCreator.getTimeOrderedEpoch())
                        .text("ROSTER_ROW")
                        .uuid(roster.sponsorId())
                        .uuid(roster.id())
                        .bigint(verdict.line())
                        .uuid(verdict.memberId())
                        .text(codes(verdict))
                        .text("OPEN");
            }
        }
        rows.send(connection);
        reviews.send(connection);
        if (!order.dry()) {
            overlaps.note(connection, order, verdicts);
        }
    }

    private static String codes(Verdict verdict) {
        return verdict.findings().stream().map(f -> f.code().name()).collect(Collectors.joining("|"));
    }
}
