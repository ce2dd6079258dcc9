package id.payung.enrollment.roster;

import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.enrolling.Candidate;
import id.payung.enrollment.enrolling.CandidateFactory;
import id.payung.enrollment.enrolling.EnrollmentBatch;
import id.payung.enrollment.enrolling.Order;
import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.enrolling.Overlaps;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.rosterfile.RosterRow;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An officer decides a row that the rules left open; an accepted row is enrolled on a bill of its own. */
@ApplicationScoped
class RowDecision {

    private final ReviewRows rows;
    private final SponsorDirectory sponsors;
    private final WorkerCheck check;
    private final CandidateFactory candidates;
    private final EnrollmentBatch batch;
    private final Overlaps overlaps;
    private final BillIssue bills;
    private final Database database;
    private final RosterRecount recount;
    private final FeedSequencer sequencer;
    private final Audit audit;
    private final RowReviews reviews;

    RowDecision(
            ReviewRows rows,
            SponsorDirectory sponsors,
            WorkerCheck check,
            CandidateFactory candidates,
            EnrollmentBatch batch,
            Overlaps overlaps,
            BillIssue bills,
            Database database,
            RosterRecount recount,
            FeedSequencer sequencer,
            Audit audit,
            RowReviews reviews) {
        this.rows = rows;
        this.sponsors = sponsors;
        this.check = check;
        this.candidates = candidates;
        this.batch = batch;
        this.overlaps = overlaps;
        this.bills = bills;
        this.database = database;
        this.recount = recount;
        this.sequencer = sequencer;
        this.audit = audit;
        this.reviews = reviews;
    }

    /** What became of the row; {@code billNumber} is empty unless it was enrolled. */
    public record Decided(long line, String outcome, List<String> codes, Optional<String> billNumber) {}

    /** Decides; the same decision by the same person again answers what the first one made. */
    Decided decide(RosterFacts roster, long line, DecisionRequest decision, Actor actor) {
        if (roster.status() != RosterStatus.COMPLETED) {
            // the worker keeps the counts of a roster that it is still working on
            throw RosterProblems.NOT_FINISHED.refusal();
        }
        Optional<Decided> earlier =
                database.call(connection -> reviews.earlier(connection, roster, line, decision, actor));
        if (earlier.isPresent()) {
            return earlier.get();
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
        if (!reviews.close(connection, roster, line, decision, actor)) {
            return reviews.earlier(connection, roster, line, decision, actor).orElseThrow();
        }
        audit.record(
                actor,
                decision.accept() ? "ROW_ACCEPTED" : "ROW_REFUSED",
                "roster " + roster.id() + " line " + line,
                "");
        if (candidate.isEmpty()) {
            recount.refused(connection, roster, line);
            return new Decided(line, Outcome.REJECTED.name(), List.of(), Optional.empty());
        }
        return enroll(connection, roster, line, candidate.get());
    }

    private Decided enroll(Connection connection, RosterFacts roster, long line, Candidate candidate)
            throws SQLException {
        SponsorFacts sponsor = sponsors.of(roster.sponsorId());
        UUID billId =
                bills.draft(connection, sponsor.id(), "REVIEW", roster.id(), roster.period(), roster.decreeDate());
        Order order = new Order(sponsor, roster.period(), roster.programs(), billId, false, true, false);
        Verdict verdict = batch.enroll(connection, order, List.of(candidate)).get(0);
        boolean enrolled = verdict.outcome() == Outcome.ENROLLED;
        String number = bills.open(connection, billId, enrolled ? 1 : 0, verdict.amount());
        recount.judged(connection, roster, verdict);
        if (enrolled) {
            reviews.billed(connection, roster, line, billId);
        } else {
            overlaps.note(connection, order, List.of(verdict));
        }
        return new Decided(
                line,
                verdict.outcome().name(),
                verdict.findings().stream().map(f -> f.code().name()).toList(),
                number.isEmpty() ? Optional.empty() : Optional.of(number));
    }

    private Candidate candidate(RosterFacts roster, long line) {
        SponsorFacts sponsor = sponsors.of(roster.sponsorId());
        RosterRow row = rows.row(roster, line);
        if (row.malformed()) {
            throw RosterProblems.NOT_IN_REVIEW.refusal();
        }
        var verdict = check.check(RosterChunks.fields(row), roster.period().firstDay(), sponsor.isEmployer());
        if (verdict instanceof Acceptable acceptable) {
            return candidates.of(line, acceptable.worker(), acceptable.reviews());
        }
        throw RosterProblems.NOT_IN_REVIEW.refusal();
    }
}
