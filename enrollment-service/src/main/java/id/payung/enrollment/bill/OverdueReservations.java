package id.payung.enrollment.bill;

import id.payung.enrollment.enrolling.Period;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * An unpaid bill reserves its jobs until its period ends; one that was late from the start, for as long as arrears are
 * borne. After that it can still be paid, but whoever else enrolls the worker goes first, and the job comes off the bill.
 */
@ApplicationScoped
public class OverdueReservations {

    private static final int MONTHS_FROM_ISSUE = 3;
    private static final String CAUSE = "RESERVATION_ENDED";

    /** Condition on a row of coverage {@code c} and its bill {@code b}; its parameter is today. */
    public static final String OVERDUE =
            "b.status = 'OPEN' and greatest(c.until_date, ((b.created_at at time zone 'Asia/Makassar')"
                    + " + interval '" + MONTHS_FROM_ISSUE + " months')::date) <= ?";

    private static final String OF_OTHERS =
            """
            from unnest(?::uuid[], ?::smallint[]) as i(member_id, job)
            join coverage c on c.member_id = i.member_id and c.job = i.job
            join bill b on b.bill_id = c.bill_id
            where c.superseded_change is null and not c.waiting and c.sponsor_id <> ?
              and daterange(c.from_date, c.until_date) && daterange(?, ?)
            """;

    private static final String BILLS =
            "select bill_id, number, sponsor_id from bill where bill_id in (select c.bill_id " + OF_OTHERS + " and "
                    + OVERDUE + ") order by bill_id for update";

    private static final String SUPERSEDE =
            """
            update coverage c set superseded_change = ?
            from bill b, unnest(?::uuid[], ?::smallint[]) as i(member_id, job)
            where c.bill_id = ? and b.bill_id = c.bill_id and c.member_id = i.member_id and c.job = i.job
              and c.superseded_change is null and daterange(c.from_date, c.until_date) && daterange(?, ?)
              and %s
            returning c.jkk + c.jkm
            """
                    .formatted(OVERDUE);

    private final WorkClock clock;

    OverdueReservations(WorkClock clock) {
        this.clock = clock;
    }

    /** A job of a member. */
    public record Job(UUID memberId, int job) {}

    private record Held(UUID id, String number, UUID sponsorId) {}

    /** Takes these jobs off the overdue bills of others; the events are numbered from {@code line} on. */
    public void giveWay(Connection connection, List<Job> jobs, UUID sponsorId, Period period, long change, int line)
            throws SQLException {
        Array members = members(connection, jobs);
        Array numbers = numbers(connection, jobs);
        // who is paying one of them at this moment has it locked, and then it is overdue no more
        List<Held> bills = Database.list(
                connection,
                BILLS,
                row -> new Held(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)),
                members,
                numbers,
                sponsorId,
                period.firstDay(),
                period.until(),
                clock.today());
        int next = line;
        for (Held bill : bills) {
            List<Long> amounts = Database.list(
                    connection,
                    SUPERSEDE,
                    row -> row.getLong(1),
                    change,
                    members,
                    numbers,
                    bill.id(),
                    period.firstDay(),
                    period.until(),
                    clock.today());
            takeOff(connection, bill.id(), amounts);
            next += FreedJobs.tell(connection, change, next, bill.id(), bill.number(), CAUSE);
            FreedJobs.freePlaces(connection, change, bill.id(), bill.sponsorId());
        }
    }

    /** The bill becomes smaller; one of which nothing is left is cancelled as it was. */
    private static void takeOff(Connection connection, UUID billId, List<Long> amounts) throws SQLException {
        long sum = amounts.stream().mapToLong(Long::longValue).sum();
        int smaller = Database.update(
                connection,
                "update bill set gross = gross - ?, credit = least(credit, gross - ?), members = members - ?,"
                        + " version = version + 1 where bill_id = ?"
                        + " and exists (select 1 from coverage c where c.bill_id = ? and c.superseded_change is null)",
                sum,
                sum,
                amounts.size(),
                billId,
                billId);
        if (smaller > 0) {
            SpareCredit.release(connection, billId);
            return;
        }
        Database.update(
                connection, "update bill set status = 'CANCELLED', version = version + 1 where bill_id = ?", billId);
        Database.update(connection, "update credit set used_by_bill_id = null where used_by_bill_id = ?", billId);
    }

    private static Array members(Connection connection, List<Job> jobs) throws SQLException {
        return connection.createArrayOf("uuid", jobs.stream().map(Job::memberId).toArray());
    }

    private static Array numbers(Connection connection, List<Job> jobs) throws SQLException {
        return connection.createArrayOf("smallint", jobs.stream().map(Job::job).toArray());
    }
}
