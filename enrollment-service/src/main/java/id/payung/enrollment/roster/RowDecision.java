package id.payung.enrollment.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.enrolling.Candidate;
import id.payung.enrollment.enrolling.CandidateFactory;
import id.payung.enrollment.enrolling.EnrollmentBatch;
import id.payung.enrollment.enrolling.Order;
import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.enrolling.Overlaps;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.rosterfile.RosterFiles;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.rosterfile.RosterRow;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.worker.Finding;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** An officer decides a row that the rules left open; an accepted row is enrolled on a bill of its own. */
@ApplicationScoped
class RowDecision {

    private final StoredBody bodies;
    private final SponsorDirectory sponsors;
    private final WorkerCheck check;
    private final CandidateFactory candidates;
    private final EnrollmentBatch batch;
    private final Overlaps overlaps;
    private final BillIssue bills;
    private final Database database;
    private final ObjectMapper mapper;
    private final FeedSequencer sequencer;
    private final WorkClock clock;
    private final Audit audit;

    RowDecision(
            StoredBody bodies,
            SponsorDirectory sponsors,
            WorkerCheck check,
            CandidateFactory candidates,
            EnrollmentBatch batch,
            Overlaps overlaps,
            BillIssue bills,
            Database database,
            ObjectMapper mapper,
            FeedSequencer sequencer,
            WorkClock clock,
            Audit audit) {
        this.bodies = bodies;
        this.sponsors = sponsors;
        this.check = check;
        this.candidates = candidates;
        this.batch = batch;
        this.overlaps = overlaps;
        this.bills = bills;
        this.database = database;
        this.mapper = mapper;
        this.sequencer = sequencer;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of the row; {@code billNumber} is empty unless it was enrolled. */
    public record Decided(long line, String outcome, List<String> codes, Optional<String> billNumber) {}

    Decided decide(RosterFacts roster, long line, DecisionRequest decision, Actor actor) {
        if (roster.status() != RosterStatus.COMPLETED) {
            // the worker keeps the counts of a roster that it is still working on
            throw RosterProblems.NOT_FINISHED.refusal();
        }
        Optional<Candidate> candidate = decision.accept() ? Optional.of(candidate(roster, line)) : Optional.empty();
        Decided decided = Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> inTransaction(c, roster, line, decision, candidate, actor))));
        sequencer.poke();
        return decided;
    }

    private Decided inTransaction(
            Connection connection,
            RosterFacts roster,
            long line,
            DecisionRequest decision,
            Optional<Candidate> candidate,
            Actor actor)
            throws SQLException {
        close(connection, roster, line, decision, actor);
        audit.record(
                actor,
                decision.accept() ? "ROW_ACCEPTED" : "ROW_REFUSED",
                "roster " + roster.id() + " line " + line,
                decision.reason());
        if (candidate.isEmpty()) {
            recount(connection, roster, line, Outcome.REJECTED);
            return new Decided(line, Outcome.REJECTED.name(), List.of(), Optional.empty());
        }
        return enroll(connection, roster, line, candidate.get());
    }

    private Decided enroll(Connection connection, RosterFacts roster, long line, Candidate candidate)
            throws SQLException {
        SponsorFacts sponsor = sponsors.of(roster.sponsorId());
        UUID billId = bills.draft(connection, sponsor.id(), "REVIEW", roster.id(), roster.period());
        Order order = new Order(sponsor, roster.period(), roster.programs(), billId, false, true, false);
        Verdict verdict = batch.enroll(connection, order, List.of(candidate)).get(0);
        boolean enrolled = verdict.outcome() == Outcome.ENROLLED;
        String number = bills.open(connection, billId, enrolled ? 1 : 0, verdict.amount());
        recount(connection, roster, line, verdict.outcome());
        if (!enrolled) {
            explain(connection, roster, verdict);
            overlaps.note(connection, order, List.of(verdict));
        }
        return new Decided(
                line,
                verdict.outcome().name(),
                verdict.findings().stream().map(f -> f.code().name()).toList(),
                number.isEmpty() ? Optional.empty() : Optional.of(number));
    }

    private void close(Connection connection, RosterFacts roster, long line, DecisionRequest decision, Actor actor)
            throws SQLException {
        int closed = Database.update(
                connection,
                "update review set status = ?, decided_by = ?, decided_at = ?, reason = ?"
                        + " where roster_id = ? and line = ? and status = 'OPEN'",
                decision.accept() ? "ACCEPTED" : "REFUSED",
                actor.subject(),
                WorkClock.shown(clock.now()),
                decision.reason(),
                roster.id(),
                line);
        if (closed == 0) {
            throw RosterProblems.NOT_IN_REVIEW.refusal();
        }
    }

    /** What stands in the way now, instead of what the officer has decided. */
    private static void explain(Connection connection, RosterFacts roster, Verdict verdict) throws SQLException {
        Database.update(
                connection,
                "update roster_row set codes = ?, fields = ?, other_sponsor = ? where roster_id = ? and line = ?",
                verdict.findings().stream().map(f -> f.code().name()).collect(Collectors.joining("|")),
                verdict.findings().stream().map(Finding::field).collect(Collectors.joining("|")),
                verdict.otherSponsor().isEmpty() ? null : verdict.otherSponsor(),
                roster.id(),
                verdict.line());
    }

    /** Moves one row from NEEDS_REVIEW to its outcome in the roster's counts. */
    private void recount(Connection connection, RosterFacts roster, long line, Outcome outcome) throws SQLException {
        if (outcome == Outcome.ENROLLED) {
            Database.update(connection, "delete from roster_row where roster_id = ? and line = ?", roster.id(), line);
        } else {
            Database.update(
                    connection,
                    "update roster_row set outcome = ? where roster_id = ? and line = ?",
                    outcome.name(),
                    roster.id(),
                    line);
        }
        String stored = Database.list(
                        connection,
                        "select counts from roster where roster_id = ? for update",
                        row -> row.getString(1),
                        roster.id())
                .get(0);
        RosterTotals.Counts counts = RosterTotals.read(mapper, stored);
        counts.byOutcome().merge(Outcome.NEEDS_REVIEW.name(), -1L, Long::sum);
        counts.byOutcome().merge(outcome.name(), 1L, Long::sum);
        Database.update(
                connection,
                "update roster set counts = ?::jsonb where roster_id = ?",
                new RosterTotals(counts, 0, 0).json(mapper),
                roster.id());
    }

    private Candidate candidate(RosterFacts roster, long line) {
        SponsorFacts sponsor = sponsors.of(roster.sponsorId());
        RosterRow row = row(roster, line);
        if (row.malformed()) {
            throw RosterProblems.NOT_IN_REVIEW.refusal();
        }
        var verdict = check.check(RosterChunks.fields(row), roster.period().firstDay(), sponsor.isEmployer());
        if (verdict instanceof Acceptable acceptable) {
            return candidates.of(line, acceptable.worker(), acceptable.reviews());
        }
        throw RosterProblems.NOT_IN_REVIEW.refusal();
    }

    private RosterRow row(RosterFacts roster, long line) {
        try (RosterReader reader = RosterFiles.open(roster.format(), bodies.open(roster.id()))) {
            for (Optional<RosterRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                if (row.get().line() == line) {
                    return row.get();
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored roster cannot be read", unreadable);
        }
        throw CommonProblems.NOT_FOUND.refusal();
    }
}
