package id.payung.enrollment.bill;

import id.payung.platform.database.Database;
import id.payung.platform.outbox.OutgoingEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** What the feed tells of a job that ended, or goes on because its ending was taken back. */
public final class EndedEvent {

    private static final String DATA =
            """
            select json_build_object(
                'memberId', e.member_id, 'sponsor', s.code, 'region', m.region, 'occupation', e.occupation,
                'sex', m.sex, 'birthYear', m.birth_year, 'segment', e.segment, 'fund', s.fund, 'job', e.job,
                %s,
                'until', ?::date, 'cause', ?::text)::text
            from enrollment e
            join member m on m.member_id = e.member_id
            join sponsor s on s.sponsor_id = e.sponsor_id
            left join lateral (select c.programs from coverage c
                               where c.member_id = e.member_id and c.sponsor_id = e.sponsor_id and c.job = e.job
                               order by c.recorded_change desc, c.until_date desc limit 1) last on true
            where e.member_id = ? and e.sponsor_id = ? and e.job = ?
            """
                    .formatted(ProgramFields.both("last.programs"));

    private EndedEvent() {}

    /** Of a job whose first day without cover is {@code until}. */
    public static OutgoingEvent of(
            Connection connection, UUID memberId, UUID sponsorId, int job, LocalDate until, String cause)
            throws SQLException {
        return event("membership.ended.v1", connection, memberId, sponsorId, job, until, cause);
    }

    /** Of a job that did not end on this day after all. */
    public static OutgoingEvent takenBack(
            Connection connection, UUID memberId, UUID sponsorId, int job, LocalDate until, String cause)
            throws SQLException {
        return event("membership.restored.v1", connection, memberId, sponsorId, job, until, cause);
    }

    private static OutgoingEvent event(
            String type, Connection connection, UUID memberId, UUID sponsorId, int job, LocalDate until, String cause)
            throws SQLException {
        String data = Database.list(connection, DATA, row -> row.getString(1), until, cause, memberId, sponsorId, job)
                .get(0);
        return new OutgoingEvent(type, memberId, data);
    }
}
