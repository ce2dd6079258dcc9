package id.payung.enrollment.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.enrolling.CandidateFactory;
import id.payung.enrollment.enrolling.Disclosures;
import id.payung.enrollment.enrolling.EnrollmentBatch;
import id.payung.enrollment.enrolling.Order;
import id.payung.enrollment.enrolling.Trial;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.rosterfile.RosterFiles;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives every row its verdict, chunk by chunk. While the database writes one chunk the next is read and sealed. A
 * chunk's facts, events, verdicts and the roster's new totals commit together: that is all there is to crash safety.
 */
@ApplicationScoped
class RosterEnrolling {

    private final StoredBody bodies;
    private final SponsorDirectory sponsors;
    private final WorkerCheck check;
    private final CandidateFactory candidates;
    private final EnrollmentBatch batch;
    private final RowVerdicts rowVerdicts;
    private final Disclosures disclosures;
    private final BillIssue bills;
    private final FeedSequencer sequencer;
    private final ObjectMapper mapper;
    private final WorkClock clock;
    private final int chunkRows;

    RosterEnrolling(
            StoredBody bodies,
            SponsorDirectory sponsors,
            WorkerCheck check,
            CandidateFactory candidates,
            EnrollmentBatch batch,
            RowVerdicts rowVerdicts,
            Disclosures disclosures,
            BillIssue bills,
            FeedSequencer sequencer,
            ObjectMapper mapper,
            WorkClock clock,
            @ConfigProperty(name = "payung.roster.chunk-rows") int chunkRows) {
        this.bodies = bodies;
        this.sponsors = sponsors;
        this.check = check;
        this.candidates = candidates;
        this.batch = batch;
        this.rowVerdicts = rowVerdicts;
        this.disclosures = disclosures;
        this.bills = bills;
        this.sequencer = sequencer;
        this.mapper = mapper;
        this.clock = clock;
        this.chunkRows = chunkRows;
    }

    /** Works from the last committed line to the end of the file; false when there is nothing more to do. */
    boolean enroll(Connection connection, RosterFacts roster, boolean dry, BooleanSupplier stopped)
            throws SQLException {
        SponsorFacts sponsor = sponsors.of(roster.sponsorId());
        Order order = new Order(sponsor, roster.period(), roster.programs(), roster.billId(), dry, false, false);
        Trial trial = new Trial();
        RosterTotals totals = roster.totals();
        CompletableFuture<Chunk> ahead = null;
        try (RosterReader reader = RosterFiles.open(roster.format(), bodies.open(roster.id()))) {
            RosterChunks chunks = new RosterChunks(
                    reader, check, candidates, roster.period().firstDay(), sponsor.isEmployer(), chunkRows);
            chunks.skipTo(roster.processedLine());
            ahead = CompletableFuture.supplyAsync(chunks::next);
            while (true) {
                Chunk chunk = ahead.join();
                ahead = chunk.isLast() ? null : CompletableFuture.supplyAsync(chunks::next);
                RosterTotals before = totals;
                totals = Retries.ofOvertaken(() -> commit(connection, roster, order, chunk, trial, before));
                trial.settle();
                sequencer.poke();
                if (chunk.isLast() || roster.dryRun() && stopsForToday(connection, roster)) {
                    return false;
                }
                if (stopped.getAsBoolean()) {
                    return true;
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored roster cannot be read", unreadable);
        } finally {
            if (ahead != null) {
                // the reader must not be closed under the thread that reads ahead
                ahead.exceptionally(ignored -> null).join();
            }
        }
    }

    /** A trial costs nothing and nobody else sees it, so it ends where the day's number of strangers is met. */
    private boolean stopsForToday(Connection connection, RosterFacts roster) throws SQLException {
        if (!disclosures.areUsedUp(roster.sponsorId())) {
            return false;
        }
        Database.update(
                connection,
                "update roster set status = 'STOPPED', problem = ?, finished_at = ? where roster_id = ?",
                StopReason.DISCLOSURES_USED_UP,
                WorkClock.shown(clock.now()),
                roster.id());
        return true;
    }

    private RosterTotals commit(
            Connection connection, RosterFacts roster, Order order, Chunk chunk, Trial trial, RosterTotals before)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<Verdict> verdicts = new ArrayList<>(chunk.rejected());
            verdicts.addAll(batch.enroll(connection, order, chunk.candidates(), trial));
            RosterTotals totals = before.copy();
            verdicts.forEach(totals::add);
            rowVerdicts.write(connection, roster, order, verdicts);
            progress(connection, roster, chunk, totals);
            if (chunk.isLast()) {
                finish(connection, roster, order, totals);
            }
            connection.commit();
            return totals;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void progress(Connection connection, RosterFacts roster, Chunk chunk, RosterTotals totals)
            throws SQLException {
        Database.update(
                connection,
                "update roster set processed_line = ?, processed = ?, counts = ?::jsonb, amount = ?"
                        + " where roster_id = ?",
                chunk.lastLine(),
                totals.processed(),
                totals.json(mapper),
                totals.amount(),
                roster.id());
    }

    private void finish(Connection connection, RosterFacts roster, Order order, RosterTotals totals)
            throws SQLException {
        boolean waits = order.dry() && !roster.dryRun();
        UUID billId = order.billId();
        if (!order.dry()
                && bills.open(connection, billId, totals.enrolled(), totals.amount())
                        .isEmpty()) {
            billId = null;
        }
        Database.update(
                connection,
                "update roster set status = ?, finished_at = ?, bill_id = ? where roster_id = ?",
                (waits ? RosterStatus.AWAITING_APPROVAL : RosterStatus.COMPLETED).name(),
                waits ? null : WorkClock.shown(clock.now()),
                billId,
                roster.id());
    }
}
