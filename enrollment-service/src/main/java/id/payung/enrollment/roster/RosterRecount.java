package id.payung.enrollment.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.worker.Finding;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps what a roster says of its rows true after an officer has decided one of them. */
@ApplicationScoped
class RosterRecount {

    private final ObjectMapper mapper;

    RosterRecount(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The officer refused the row: it is rejected for the very reasons it was reviewed for. */
    void refused(Connection connection, RosterFacts roster, long line) throws SQLException {
        RosterTotals totals = locked(connection, roster);
        totals.refuseReviewed();
        Database.update(
                connection,
                "update roster_row set outcome = ? where roster_id = ? and line = ?",
                Outcome.REJECTED.name(),
                roster.id(),
                line);
        store(connection, roster, totals);
    }

    /** The officer accepted the row: this is what became of it, and what stands in the way now if anything does. */
    void judged(Connection connection, RosterFacts roster, Verdict verdict) throws SQLException {
        RosterTotals totals = locked(connection, roster);
        totals.judgeReviewed(codes(connection, roster, verdict.line()), verdict);
        if (verdict.outcome() == Outcome.ENROLLED) {
            Database.update(
                    connection, "delete from roster_row where roster_id = ? and line = ?", roster.id(), verdict.line());
        } else {
            explain(connection, roster, verdict);
        }
        store(connection, roster, totals);
    }

    private RosterTotals locked(Connection connection, RosterFacts roster) throws SQLException {
        return Database.list(
                        connection,
                        "select counts, processed, amount from roster where roster_id = ? for update",
                        row -> new RosterTotals(
                                RosterTotals.read(mapper, row.getString(1)), row.getInt(2), row.getLong(3)),
                        roster.id())
                .get(0);
    }

    private static List<String> codes(Connection connection, RosterFacts roster, long line) throws SQLException {
        return Database.list(
                        connection,
                        "select codes from roster_row where roster_id = ? and line = ?",
                        row -> List.of(row.getString(1).split("\\|")),
                        roster.id(),
                        line)
                .get(0);
    }

    private static void explain(Connection connection, RosterFacts roster, Verdict verdict) throws SQLException {
        Database.update(
                connection,
                "update roster_row set outcome = ?, codes = ?, fields = ?, other_sponsor = ?"
                        + " where roster_id = ? and line = ?",
                verdict.outcome().name(),
                verdict.findings().stream().map(f -> f.code().name()).collect(Collectors.joining("|")),
                verdict.findings().stream().map(Finding::field).collect(Collectors.joining("|")),
                verdict.otherSponsor().isEmpty() ? null : verdict.otherSponsor(),
                roster.id(),
                verdict.line());
    }

    private void store(Connection connection, RosterFacts roster, RosterTotals totals) throws SQLException {
        Database.update(
                connection,
                "update roster set counts = ?::jsonb, amount = ? where roster_id = ?",
                totals.json(mapper),
                totals.amount(),
                roster.id());
    }
}
