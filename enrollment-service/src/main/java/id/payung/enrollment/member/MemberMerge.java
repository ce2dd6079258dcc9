package id.payung.enrollment.member;

import id.payung.platform.database.Database;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Makes two members one. Nothing is moved: what the duplicate had is superseded there and recorded anew for the one that
 * remains, so that questions about the time before get the answers of that time. What both have is compared here and not
 * by a join: they may lie on different servers.
 */
@ApplicationScoped
class MemberMerge {

    private static final String ENROLLMENTS =
            """
            insert into enrollment (member_id, sponsor_id, job, enrollment_id, occupation, segment, declared_income,
                                    band, base_income, holds_place, ended_on)
            select ?, sponsor_id, job, enrollment_id, occupation, segment, declared_income, band, base_income,
                   holds_place, ended_on
            from enrollment where member_id = ?
            on conflict (member_id, sponsor_id, job) do update set
                holds_place = enrollment.holds_place or excluded.holds_place,
                ended_on = case when enrollment.ended_on is null or excluded.ended_on is null then null
                                else greatest(enrollment.ended_on, excluded.ended_on) end
            """;

    /** A job that both held under one sponsor was two places and becomes one. */
    private static final String DOUBLE_PLACES =
            """
            with twice as (
                select d.sponsor_id, count(*) as places
                from unnest(?::uuid[], ?::smallint[]) as d (sponsor_id, job)
                join enrollment r on r.member_id = ? and r.sponsor_id = d.sponsor_id and r.job = d.job and r.holds_place
                group by d.sponsor_id)
            update sponsor s set places_taken = greatest(0, s.places_taken - twice.places)
            from twice where s.sponsor_id = twice.sponsor_id and s.quota is not null
            """;

    private static final String COVERAGES =
            """
            insert into coverage (member_id, sponsor_id, job, from_date, until_date, bill_id, programs, segment, band,
                                  base_income, jkk, jkm, waiting, recorded_change)
            select ?, sponsor_id, job, from_date, until_date, bill_id, programs, segment, band, base_income, jkk, jkm,
                   waiting, ?
            from coverage where member_id = ? and superseded_change = ?
            """;

    private final Outbox outbox;

    MemberMerge(Outbox outbox) {
        this.outbox = outbox;
    }

    void merge(Connection connection, UUID duplicate, UUID remaining, long change) throws SQLException {
        giveBackDoublePlaces(connection, duplicate, remaining);
        Database.update(connection, ENROLLMENTS, remaining, duplicate);
        Database.update(connection, "update enrollment set holds_place = false where member_id = ?", duplicate);
        Database.update(
                connection,
                "update coverage set superseded_change = ? where member_id = ? and superseded_change is null",
                change,
                duplicate);
        Database.update(connection, COVERAGES, remaining, change, duplicate, change);
        Database.update(
                connection,
                "insert into termination (member_id, sponsor_id, job, ended_on, cause, reason, change_id,"
                        + " held_place)"
                        + " select ?, sponsor_id, job, ended_on, cause, reason, ?, held_place from termination"
                        + " where member_id = ? and revoked_change is null on conflict do nothing",
                remaining,
                change,
                duplicate);
        Database.update(
                connection,
                "insert into outside_membership (member_id, payer, segment, job, from_month, until_month,"
                        + " paid_months, source, change_id)"
                        + " select ?, payer, segment, job, from_month, until_month, paid_months, source, ?"
                        + " from outside_membership where member_id = ? on conflict do nothing",
                remaining,
                change,
                duplicate);
        takeOverDeath(connection, duplicate, remaining);
        Database.update(
                connection,
                "update member set merged_into = ?, merged_change = ?, version = version + 1 where member_id = ?",
                remaining,
                change,
                duplicate);
        outbox.append(
                connection,
                change,
                0,
                List.of(new OutgoingEvent(
                        "member.merged.v1",
                        duplicate,
                        "{\"memberId\":\"" + duplicate + "\",\"into\":\"" + remaining + "\"}")));
    }

    private record Place(UUID sponsorId, int job) {}

    private static void giveBackDoublePlaces(Connection connection, UUID duplicate, UUID remaining)
            throws SQLException {
        List<Place> held = Database.list(
                connection,
                "select sponsor_id, job from enrollment where member_id = ? and holds_place",
                row -> new Place(row.getObject(1, UUID.class), row.getInt(2)),
                duplicate);
        Database.update(
                connection,
                DOUBLE_PLACES,
                held.stream().map(place -> place.sponsorId().toString()).toArray(String[]::new),
                held.stream().map(place -> Integer.toString(place.job())).toArray(String[]::new),
                remaining);
    }

    private record Death(LocalDate on, UUID claimId) {}

    private static void takeOverDeath(Connection connection, UUID duplicate, UUID remaining) throws SQLException {
        List<Death> deaths = Database.list(
                connection,
                "select deceased_on, death_claim from member where member_id = ? and deceased_on is not null",
                row -> new Death(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                duplicate);
        for (Death death : deaths) {
            Database.update(
                    connection,
                    "update member set deceased_on = ?, death_claim = ? where member_id = ? and deceased_on is null",
                    death.on(),
                    death.claimId(),
                    remaining);
        }
    }
}
