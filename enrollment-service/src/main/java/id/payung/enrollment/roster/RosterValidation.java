package id.payung.enrollment.roster;

import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.contribution.ContributionTariff;
import id.payung.enrollment.contribution.IncomeBands;
import id.payung.enrollment.contribution.Insured;
import id.payung.enrollment.contribution.Segment;
import id.payung.enrollment.occupation.Occupation;
import id.payung.enrollment.occupation.Occupations;
import id.payung.enrollment.rosterfile.RosterColumn;
import id.payung.enrollment.rosterfile.RosterFiles;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.rosterfile.RosterRow;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.worker.FieldTexts;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Counts the rows, compares the declared totals, and decides whether the roster goes on, waits or stops. */
@ApplicationScoped
class RosterValidation {

    private static final int MOST_INCOME_DIGITS = 10;

    private final StoredBody bodies;
    private final SponsorDirectory sponsors;
    private final ContributionTariff tariff;
    private final IncomeBands bands;
    private final Occupations occupations;
    private final RosterEnrolling enrolling;
    private final BillIssue bills;
    private final WorkClock clock;

    RosterValidation(
            StoredBody bodies,
            SponsorDirectory sponsors,
            ContributionTariff tariff,
            IncomeBands bands,
            Occupations occupations,
            RosterEnrolling enrolling,
            BillIssue bills,
            WorkClock clock) {
        this.bodies = bodies;
        this.sponsors = sponsors;
        this.tariff = tariff;
        this.bands = bands;
        this.occupations = occupations;
        this.enrolling = enrolling;
        this.bills = bills;
        this.clock = clock;
    }

    /** All rows of a file and what they would cost if every one were enrolled. */
    private record Totals(int rows, long amount) {}

    boolean validate(Connection connection, RosterFacts roster, BooleanSupplier stopped) throws SQLException {
        if (roster.status() == RosterStatus.RECEIVED) {
            Database.update(
                    connection,
                    "update roster set status = 'VALIDATING', started_at = ? where roster_id = ?",
                    WorkClock.shown(clock.now()),
                    roster.id());
            return true;
        }
        if (roster.rows() == 0) {
            return count(connection, roster);
        }
        boolean approval = Database.list(
                        connection,
                        "select approval_required from sponsor where sponsor_id = ?",
                        row -> row.getBoolean(1),
                        roster.sponsorId())
                .get(0);
        if (roster.processedLine() > 0) {
            // what an interrupted trial knew went with it, also where nobody needs to approve any more
            forgetTrial(connection, roster);
            return true;
        }
        if (roster.dryRun() || approval) {
            // a trial run; its last chunk completes the roster or lets it wait for its approval
            return enrolling.enroll(connection, roster, true, stopped);
        }
        beginEnrolling(connection, roster);
        return true;
    }

    private void beginEnrolling(Connection connection, RosterFacts roster) throws SQLException {
        connection.setAutoCommit(false);
        try {
            openBill(connection, roster);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Takes the verdicts of a trial back, so that the roster is judged from its first row. */
    static void forgetTrial(Connection connection, RosterFacts roster) throws SQLException {
        Database.update(connection, "delete from roster_row where roster_id = ?", roster.id());
        Database.update(
                connection,
                "update roster set processed_line = 0, processed = 0, counts = '{}', amount = 0 where roster_id = ?",
                roster.id());
    }

    /** Opens the draft of the bill and with it the last stage, in the caller's transaction. */
    void openBill(Connection connection, RosterFacts roster) throws SQLException {
        UUID billId = bills.draft(
                connection, roster.sponsorId(), "ROSTER", roster.id(), roster.period(), roster.decreeDate());
        Database.update(
                connection,
                "update roster set status = 'ENROLLING', bill_id = ? where roster_id = ?",
                billId,
                roster.id());
    }

    private boolean count(Connection connection, RosterFacts roster) throws SQLException {
        Totals totals = totals(roster);
        boolean rowsDiffer = roster.declaredRows() != null && roster.declaredRows() != totals.rows();
        boolean amountDiffers = roster.declaredAmount() != null && roster.declaredAmount() != totals.amount();
        if (rowsDiffer || amountDiffers) {
            Database.update(
                    connection,
                    "update roster set status = 'STOPPED', rows = ?, problem = ?, finished_at = ? where roster_id = ?",
                    totals.rows(),
                    StopReason.controlTotals(totals.rows(), totals.amount()),
                    WorkClock.shown(clock.now()),
                    roster.id());
            return false;
        }
        Database.update(connection, "update roster set rows = ? where roster_id = ?", totals.rows(), roster.id());
        return true;
    }

    private Totals totals(RosterFacts roster) {
        SponsorFacts sponsor = sponsors.of(roster.sponsorId());
        boolean declared = roster.declaredRows() != null || roster.declaredAmount() != null;
        Map<Insured, Long> amounts = new HashMap<>();
        int rows = 0;
        long amount = 0;
        try (RosterReader reader = RosterFiles.open(roster.format(), bodies.open(roster.id()))) {
            for (Optional<RosterRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows++;
                if (declared) {
                    amount += amounts.computeIfAbsent(insured(row.get(), sponsor), kind -> cost(kind, roster));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored roster cannot be read", unreadable);
        }
        return new Totals(rows, amount);
    }

    private long cost(Insured insured, RosterFacts roster) {
        var full = tariff.forPeriod(
                insured, roster.period().from(), roster.period().months(), 0, false);
        return (roster.programs().hasJkk() ? full.jkk() : 0)
                + (roster.programs().hasJkm() ? full.jkm() : 0);
    }

    /** Before any verdict: an income that cannot be read counts as the lowest band. */
    private Insured insured(RosterRow row, SponsorFacts sponsor) {
        if (row.malformed()) {
            return new Insured(Segment.BPU, bands.forIncome(0).baseIncome(), false, sponsor.fund());
        }
        boolean transport = occupations
                .find(FieldTexts.trim(row.value(RosterColumn.OCCUPATION)))
                .map(Occupation::transport)
                .orElse(false);
        if (FieldTexts.trim(row.value(RosterColumn.SEGMENT)).equalsIgnoreCase("PU")) {
            return new Insured(Segment.PU, whole(row.value(RosterColumn.WAGE)), transport, sponsor.fund());
        }
        long income = whole(row.value(RosterColumn.INCOME));
        return new Insured(Segment.BPU, bands.forIncome(income).baseIncome(), transport, sponsor.fund());
    }

    private static long whole(String text) {
        String digits = FieldTexts.trim(text);
        boolean readable = !digits.isEmpty()
                && digits.length() <= MOST_INCOME_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return readable ? Long.parseLong(digits) : 0;
    }
}
