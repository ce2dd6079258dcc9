package id.payung.enrollment.bill;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Completes a transfer when its bill is paid: only now the old sponsor's cover ends, on the very day the new one's
 * begins, so that the member is never without.
 */
@ApplicationScoped
class TransferCompletion {

    private final CoverageCut cut;
    private final FormerMembership former;

    TransferCompletion(CoverageCut cut, FormerMembership former) {
        this.cut = cut;
        this.former = former;
    }

    /**
     * Whose job it was: who covers that day, and whose cover ran out so short a time before that it has not lapsed; the
     * membership there would go on otherwise.
     */
    private static final String FORMER =
            """
            select distinct c.sponsor_id
            from coverage c
            join enrollment e on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
            where c.member_id = ? and c.job = ? and c.sponsor_id <> ? and c.superseded_change is null
              and not c.waiting
              and (c.until_date > ? or e.ended_on is null and c.until_date + interval '3 months' > ?)
            """;

    private record Waiting(UUID memberId, int job, LocalDate from, LocalDate until, UUID sponsorId) {}

    /** The events of the memberships that ended. */
    List<OutgoingEvent> complete(Connection connection, UUID billId, LocalDate paidOn, long change)
            throws SQLException {
        List<OutgoingEvent> ended = new ArrayList<>();
        List<Waiting> waiting = Database.list(
                connection,
                "select member_id, job, from_date, until_date, sponsor_id from coverage"
                        + " where bill_id = ? and waiting and superseded_change is null",
                row -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, UUID.class)),
                billId);
        for (Waiting one : waiting) {
            LocalDate from = paidOn.isAfter(one.from()) ? paidOn : one.from();
            if (!from.isBefore(one.until())) {
                continue;
            }
            List<UUID> others = Database.list(
                    connection,
                    FORMER,
                    row -> row.getObject(1, UUID.class),
                    one.memberId(),
                    one.job(),
                    one.sponsorId(),
                    from,
                    from);
            for (UUID other : others) {
                cut.cut(
                        connection,
                        new CoverageCut.Cut(one.memberId(), other, one.job(), from, from, "TRANSFERRED", change));
                ended.add(former.end(connection, one.memberId(), other, one.job(), from, change));
            }
            begin(connection, billId, one, from, change);
        }
        return ended;
    }

    /** The waiting row stays as it was known; the row in force is a new one, under the one-payer constraint. */
    private static void begin(Connection connection, UUID billId, Waiting one, LocalDate from, long change)
            throws SQLException {
        Database.update(
                connection,
                "update coverage set superseded_change = ? where bill_id = ? and member_id = ? and job = ? and waiting",
                change,
                billId,
                one.memberId(),
                one.job());
        Database.update(
                connection,
                "insert into coverage (member_id, sponsor_id, job, from_date, until_date, bill_id, programs, segment,"
                        + " band, base_income, jkk, jkm, recorded_change)"
                        + " select member_id, sponsor_id, job, greatest(from_date, ?), until_date, bill_id, programs,"
                        + " segment, band, base_income, jkk, jkm, ? from coverage"
                        + " where bill_id = ? and member_id = ? and job = ? and waiting and superseded_change = ?",
                from,
                change,
                billId,
                one.memberId(),
                one.job(),
                change);
        Database.update(
                connection,
                "insert into member_transfer (transfer_id, member_id, job, to_sponsor_id, on_date, change_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                UuidCreator.getTimeOrderedEpoch(),
                one.memberId(),
                one.job(),
                one.sponsorId(),
                from,
                change);
    }
}
