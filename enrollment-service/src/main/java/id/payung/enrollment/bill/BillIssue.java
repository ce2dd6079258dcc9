package id.payung.enrollment.bill;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.enrolling.Period;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes bills: drafts while a batch is being written, opened with its totals and the sponsor's credits. */
@ApplicationScoped
public class BillIssue {

    /** SQL of a new bill's number, from a sequence: {@code B-2311-00000042}; its month is that of WITA. */
    public static final String NEXT_NUMBER =
            "'B-' || to_char(clock_timestamp() at time zone 'Asia/Makassar', 'YYMM') || '-' ||"
                    + " lpad(nextval('bill_number')::text, 8, '0')";

    private final WorkClock clock;

    public BillIssue(WorkClock clock) {
        this.clock = clock;
    }

    /** A bill that nobody sees yet. {@code rosterId} may be null. */
    public UUID draft(Connection connection, UUID sponsorId, String kind, UUID rosterId, Period period)
            throws SQLException {
        return draft(connection, sponsorId, kind, rosterId, period, null);
    }

    /** The same by a decree; {@code decreeDate} may be null. */
    public UUID draft(
            Connection connection, UUID sponsorId, String kind, UUID rosterId, Period period, LocalDate decreeDate)
            throws SQLException {
        UUID billId = UuidCreator.getTimeOrderedEpoch();
        Database.update(
                connection,
                "insert into bill (bill_id, sponsor_id, kind, roster_id, from_month, months, members, gross, status,"
                        + " created_at, decree_date) values (?, ?, ?, ?, ?, ?, 0, 0, 'DRAFT', ?, ?)",
                billId,
                sponsorId,
                kind,
                rosterId,
                period.firstDay(),
                period.months(),
                WorkClock.shown(clock.now()),
                decreeDate);
        return billId;
    }

    /** Opens a draft with its totals; a bill without members is taken back. Returns its number, empty if taken back. */
    public String open(Connection connection, UUID billId, int members, long gross) throws SQLException {
        if (members == 0) {
            Database.update(connection, "delete from bill where bill_id = ? and status = 'DRAFT'", billId);
            return "";
        }
        if (wasCut(connection, billId)) {
            return openAsItIs(connection, billId);
        }
        return open(connection, billId, members, gross, useCredits(connection, billId, gross));
    }

    /** Whether a membership on this draft ended while its roster was being worked on; locks the draft. */
    private static boolean wasCut(Connection connection, UUID billId) throws SQLException {
        return Database.list(
                        connection,
                        "select version > 1 from bill where bill_id = ? for no key update",
                        row -> row.getBoolean(1),
                        billId)
                .get(0);
    }

    private record Totals(int members, long gross) {}

    private static String openAsItIs(Connection connection, UUID billId) throws SQLException {
        Totals totals = Database.list(
                        connection,
                        "select count(*), coalesce(sum(jkk + jkm), 0) from coverage"
                                + " where bill_id = ? and superseded_change is null",
                        row -> new Totals(row.getInt(1), row.getLong(2)),
                        billId)
                .get(0);
        long credit = useCredits(connection, billId, totals.gross());
        return open(connection, billId, totals.members(), totals.gross(), credit);
    }

    private static String open(Connection connection, UUID billId, int members, long gross, long credit)
            throws SQLException {
        Database.update(
                connection,
                "update bill set status = 'OPEN', number = " + NEXT_NUMBER
                        + ", members = ?, gross = ?, credit = ? where bill_id = ? and status = 'DRAFT'",
                members,
                gross,
                credit,
                billId);
        return Database.list(connection, "select number from bill where bill_id = ?", row -> row.getString(1), billId)
                .get(0);
    }

    private record Credit(UUID id, long amount) {}

    /** Oldest credits first; one that is larger than what is left to pay is split. */
    private static long useCredits(Connection connection, UUID billId, long gross) throws SQLException {
        List<Credit> unused = Database.list(
                connection,
                "select c.credit_id, c.amount from credit c join bill b on b.sponsor_id = c.sponsor_id"
                        + " where b.bill_id = ? and c.used_by_bill_id is null order by c.credit_id for update of c",
                row -> new Credit(row.getObject(1, UUID.class), row.getLong(2)),
                billId);
        long used = 0;
        for (Credit credit : unused) {
            long part = Math.min(credit.amount(), gross - used);
            if (part <= 0) {
                break;
            }
            if (part < credit.amount()) {
                split(connection, credit, part);
            }
            Database.update(
                    connection,
                    "update credit set used_by_bill_id = ?, amount = ? where credit_id = ?",
                    billId,
                    part,
                    credit.id());
            used += part;
        }
        return used;
    }

    private static void split(Connection connection, Credit credit, long part) throws SQLException {
        Database.update(
                connection,
                "insert into credit (credit_id, sponsor_id, member_id, amount, from_bill_id, cause)"
                        + " select ?, sponsor_id, member_id, ?, from_bill_id, cause from credit where credit_id = ?",
                UuidCreator.getTimeOrderedEpoch(),
                credit.amount() - part,
                credit.id());
    }
}
