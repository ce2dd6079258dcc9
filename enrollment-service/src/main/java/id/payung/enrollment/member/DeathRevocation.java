package id.payung.enrollment.member;

import id.payung.enrollment.bill.CoverRestoration;
import id.payung.enrollment.bill.CoverRestoration.Ending;
import id.payung.enrollment.bill.EndedEvent;
import id.payung.enrollment.webhook.MemberNews;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes back, in the caller's transaction, what a death brought about that nobody tells of any more: the jobs that it
 * ended go on, each in the place of the quota that it held, and what was paid for covers again. Where the money is gone
 * already, the sponsor finds the member in arrears or lapsed and may enroll them again.
 */
@ApplicationScoped
class DeathRevocation {

    private static final String CAUSE = "DEATH_REVOKED";

    private static final String ENDINGS =
            """
            select t.sponsor_id, t.job, t.ended_on, t.change_id, coalesce(t.held_place, true)
            from termination t
            join enrollment e on e.member_id = t.member_id and e.sponsor_id = t.sponsor_id and e.job = t.job
                 and e.ended_on = t.ended_on
            where t.member_id = ? and t.cause = 'DEATH' and t.revoked_change is null
            order by t.sponsor_id, t.job
            """;

    /** The place was theirs: where others took it meanwhile, the quota is exceeded by this one until somebody leaves. */
    private static final String PLACE =
            """
            update sponsor set places_taken = places_taken + case when quota is null then 0 else 1 end,
                               places_restored = places_restored + case when places_taken >= quota then 1 else 0 end
            where sponsor_id = ?
            """;

    private final CoverRestoration covers;
    private final Outbox outbox;

    DeathRevocation(CoverRestoration covers, Outbox outbox) {
        this.covers = covers;
        this.outbox = outbox;
    }

    private record EndedJob(Ending ending, boolean heldPlace) {}

    /** False where the death on file is not the word of this claim: then nothing changes. */
    boolean revoke(Connection connection, UUID memberId, UUID claimId) throws SQLException {
        boolean revoked = Database.update(
                        connection,
                        "update member set deceased_on = null, death_claim = null, version = version + 1"
                                + " where member_id = ? and death_claim = ?",
                        memberId,
                        claimId)
                == 1;
        if (revoked) {
            goOn(connection, memberId);
        }
        return revoked;
    }

    private void goOn(Connection connection, UUID memberId) throws SQLException {
        List<EndedJob> jobs = Database.list(
                connection,
                ENDINGS,
                row -> new EndedJob(
                        new Ending(
                                memberId,
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                row.getLong(4)),
                        row.getBoolean(5)),
                memberId);
        if (jobs.isEmpty()) {
            return;
        }
        long change = outbox.openChange(connection);
        List<OutgoingEvent> events = new ArrayList<>();
        for (EndedJob job : jobs) {
            Ending ending = job.ending();
            resume(connection, job, change);
            events.add(
                    EndedEvent.takenBack(connection, memberId, ending.sponsorId(), ending.job(), ending.on(), CAUSE));
            events.addAll(covers.restore(connection, ending, change));
        }
        outbox.append(connection, change, 0, events);
        MemberNews.tell(connection, change);
    }

    private static void resume(Connection connection, EndedJob job, long change) throws SQLException {
        Ending ending = job.ending();
        Database.update(
                connection,
                "update termination set revoked_change = ?"
                        + " where member_id = ? and sponsor_id = ? and job = ? and change_id = ?",
                change,
                ending.memberId(),
                ending.sponsorId(),
                ending.job(),
                ending.change());
        if (job.heldPlace()) {
            Database.update(connection, PLACE, ending.sponsorId());
        }
        Database.update(
                connection,
                "update enrollment set ended_on = null, holds_place = ?"
                        + " where member_id = ? and sponsor_id = ? and job = ?",
                job.heldPlace(),
                ending.memberId(),
                ending.sponsorId(),
                ending.job());
    }
}
