package id.payung.enrollment.bill;

import id.payung.platform.database.Database;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Ends a job under the sponsor that a transfer leaves: it is not renewed there, and its place is free. */
@ApplicationScoped
class FormerMembership {
    private static final String END =
            """
            with ended as (
                update enrollment e set ended_on = ?, holds_place = false
                from enrollment before
                where e.member_id = ? and e.sponsor_id = ? and e.job = ?
                  and before.member_id = e.member_id and before.sponsor_id = e.sponsor_id and before.job = e.job
                returning before.holds_place),
            noted as (
                insert into termination (member_id, sponsor_id, job, ended_on, cause, change_id)
                values (?, ?, ?, ?, 'TRANSFERRED', ?))
            update sponsor set places_taken = greatest(0, places_taken - (select count(*) from ended where holds_place))
            where sponsor_id = ? and quota is not null
            """;

    /** Ends it on this day, the first one under the new sponsor, and tells of it. */
    OutgoingEvent end(Connection connection, UUID memberId, UUID sponsorId, int job, LocalDate on, long change)
            throws SQLException {
        Database.update(connection, END, on, memberId, sponsorId, job, memberId, sponsorId, job, on, change, sponsorId);
        return EndedEvent.of(connection, memberId, sponsorId, job, on, "TRANSFERRED");
    }
}
