package id.payung.enrollment.bill;

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
 * Gives back the cover that an ending took. Only where it was paid for, what was given back for it is still among the
 * sponsor's unused credits, and nobody covers those days now; anything else is for the sponsor to enroll again.
 */
@ApplicationScoped
public class CoverRestoration {

    private static final String TAKEN =
            """
            select o.bill_id, o.from_date, o.recorded_change, o.jkk + o.jkm - coalesce(s.jkk + s.jkm, 0)
            from coverage o
            join bill b on b.bill_id = o.bill_id and b.status = 'PAID'
            left join coverage s on s.member_id = o.member_id and s.job = o.job and s.sponsor_id = o.sponsor_id
                 and s.from_date = o.from_date and s.recorded_change = o.superseded_change
                 and s.superseded_change is null
            where o.member_id = ? and o.sponsor_id = ? and o.job = ? and o.superseded_change = ?
              and (o.from_date >= ? or s.member_id is not null)
              and not exists (select 1 from coverage now
                              where now.member_id = o.member_id and now.job = o.job
                                and now.superseded_change is null and not now.waiting
                                and daterange(now.from_date, now.until_date)
                                    && daterange(greatest(o.from_date, ?), o.until_date))
            order by o.from_date
            """;

    private static final String WHOLE_AGAIN =
            """
            insert into coverage (member_id, sponsor_id, job, from_date, until_date, bill_id, programs, segment, band,
                                  base_income, jkk, jkm, request_digest, recorded_change)
            select member_id, sponsor_id, job, from_date, until_date, bill_id, programs, segment, band, base_income, jkk,
                   jkm, request_digest, ?
            from coverage
            where member_id = ? and job = ? and sponsor_id = ? and from_date = ? and recorded_change = ?
            """;

    /** What starts again, with the money that paid for it: of the months that had been given back. */
    private static final String STARTED_AGAIN =
            """
            select json_build_object(
                'memberId', c.member_id, 'sponsor', s.code, 'sponsorKind', s.kind, 'region', m.region,
                'occupation', e.occupation, 'sex', m.sex, 'birthYear', m.birth_year, 'segment', c.segment,
                'fund', s.fund, 'job', c.job,
                'from', greatest(c.from_date, ended.on, least(b.paid_on, c.until_date)), 'until', c.until_date,
                'periodFrom', greatest(c.from_date, least(
                    (date_trunc('month', ended.on - 1) + interval '1 month')::date,
                    date_trunc('month', c.until_date - 1)::date)),
                %s,
                'programs', (select json_agg(json_build_object('program', p.program, 'amount', p.amount) order by p.bit)
                             from (values (1, 'JKK', c.jkk - coalesce(kept.jkk, 0)),
                                          (2, 'JKM', c.jkm - coalesce(kept.jkm, 0))) as p (bit, program, amount)
                             where c.programs & p.bit <> 0),
                'amount', c.jkk + c.jkm - coalesce(kept.jkk + kept.jkm, 0), 'bill', b.number)::text
            from (select ?::date as on, ?::bigint as change) ended
            join coverage c on c.member_id = ? and c.job = ? and c.sponsor_id = ? and c.from_date = ?
                 and c.recorded_change = ?
            left join coverage kept on kept.member_id = c.member_id and kept.job = c.job
                 and kept.sponsor_id = c.sponsor_id and kept.from_date = c.from_date
                 and kept.recorded_change = ended.change
            join bill b on b.bill_id = c.bill_id
            join member m on m.member_id = c.member_id
            join enrollment e on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
            join sponsor s on s.sponsor_id = c.sponsor_id
            """
                    .formatted(ProgramFields.text("c.programs"));

    /** The ending that was wrong: a job's first day without, and the change that ended it. */
    public record Ending(UUID memberId, UUID sponsorId, int job, LocalDate on, long change) {}

    private record Taken(UUID billId, LocalDate from, long recordedChange, long givenBack) {}

    /** The events of what covers again. */
    public List<OutgoingEvent> restore(Connection connection, Ending ending, long change) throws SQLException {
        lockBills(connection, ending);
        List<Taken> taken = Database.list(
                connection,
                TAKEN,
                row -> new Taken(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getLong(3),
                        row.getLong(4)),
                ending.memberId(),
                ending.sponsorId(),
                ending.job(),
                ending.change(),
                ending.on(),
                ending.on());
        List<OutgoingEvent> started = new ArrayList<>();
        for (Taken one : taken) {
            if (UnusedCredit.take(connection, one.billId(), ending.memberId(), one.givenBack())) {
                started.add(startAgain(connection, ending, one, change));
            }
        }
        return started;
    }

    /** As a payment and an ending do: whoever holds the bill decides before or after this. */
    private static void lockBills(Connection connection, Ending ending) throws SQLException {
        Database.list(
                connection,
                "select 1 from bill where bill_id in (select bill_id from coverage where member_id = ?"
                        + " and sponsor_id = ? and job = ? and superseded_change = ?) order by bill_id for update",
                row -> 1,
                ending.memberId(),
                ending.sponsorId(),
                ending.job(),
                ending.change());
    }

    private static OutgoingEvent startAgain(Connection connection, Ending ending, Taken taken, long change)
            throws SQLException {
        Database.update(
                connection,
                "update coverage set superseded_change = ? where member_id = ? and job = ? and sponsor_id = ?"
                        + " and from_date = ? and recorded_change = ? and superseded_change is null",
                change,
                ending.memberId(),
                ending.job(),
                ending.sponsorId(),
                taken.from(),
                ending.change());
        Database.update(
                connection,
                WHOLE_AGAIN,
                change,
                ending.memberId(),
                ending.job(),
                ending.sponsorId(),
                taken.from(),
                taken.recordedChange());
        String data = Database.list(
                        connection,
                        STARTED_AGAIN,
                        row -> row.getString(1),
                        ending.on(),
                        ending.change(),
                        ending.memberId(),
                        ending.job(),
                        ending.sponsorId(),
                        taken.from(),
                        change)
                .get(0);
        return new OutgoingEvent("coverage.started.v2", ending.memberId(), data);
    }
}
