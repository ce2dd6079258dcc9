package id.payung.enrollment.bill;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What follows where a change took jobs off a bill that nobody paid. */
final class FreedJobs {

    private static final String EVENTS =
            """
            insert into outbox (change_id, line, member_id, type, data)
            select ?, ? + row_number() over () - 1, c.member_id, 'enrollment.cancelled.v1', json_build_object(
                'memberId', c.member_id, 'sponsor', s.code, 'region', m.region, 'occupation', e.occupation,
                'sex', m.sex, 'birthYear', m.birth_year, 'segment', c.segment, 'fund', s.fund, 'job', c.job,
                %s,
                'from', c.from_date, 'until', c.until_date, 'amount', c.jkk + c.jkm, 'bill', ?::text,
                'cause', ?::text)
            from coverage c
            join member m on m.member_id = c.member_id
            join enrollment e on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
            join sponsor s on s.sponsor_id = c.sponsor_id
            where c.bill_id = ? and c.superseded_change = ?
            """
                    .formatted(ProgramFields.both("c.programs"));

    private static final String FREE_PLACES =
            """
            with freed as (
                update enrollment e set holds_place = false
                from coverage c
                where c.bill_id = ? and c.superseded_change = ?
                  and e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job and e.holds_place
                  and not exists (select 1 from coverage o where o.member_id = e.member_id
                                  and o.sponsor_id = e.sponsor_id and o.job = e.job and o.superseded_change is null)
                returning 1)
            update sponsor set places_taken = greatest(0, places_taken - (select count(*) from freed))
            where sponsor_id = ? and quota is not null
            """;

    private FreedJobs() {}

    /** Tells of each of them in the feed, numbered from {@code line} on; how many they are. */
    static int tell(Connection connection, long change, int line, UUID billId, String number, String cause)
            throws SQLException {
        return Database.update(connection, EVENTS, change, line, number, cause, billId, change);
    }

    /** Frees the places of those for whom the sponsor has no other bill. */
    static void freePlaces(Connection connection, long change, UUID billId, UUID sponsorId) throws SQLException {
        Database.update(connection, FREE_PLACES, billId, change, sponsorId);
    }
}
