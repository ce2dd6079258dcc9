package id.payung.enrollment.member;

import id.payung.enrollment.bill.CoverageCut;
import id.payung.enrollment.bill.EndedEvent;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.webhook.MemberNews;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.privacy.SealedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends jobs in the caller's transaction: cover stops, unused months go back to the sponsor, the place is free again. */
@ApplicationScoped
class MembershipEnding {

    private final SponsorDirectory sponsors;
    private final CoverageCut cut;
    private final Outbox outbox;
    private final SealedTexts texts;

    MembershipEnding(SponsorDirectory sponsors, CoverageCut cut, Outbox outbox, SealedTexts texts) {
        this.sponsors = sponsors;
        this.cut = cut;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** A job of a member, and how it ended if it did. */
    record Job(SponsorFacts sponsor, int job, boolean holdsPlace, Optional<LocalDate> endedOn, String cause) {

        boolean isOpen() {
            return endedOn.isEmpty();
        }

        boolean endedLike(EndMembership request) {
            return endedOn.equals(Optional.of(request.firstDayWithout()))
                    && request.cause().name().equals(cause);
        }
    }

    /** All jobs of a member, locked. */
    List<Job> jobs(Connection connection, UUID memberId) throws SQLException {
        return Database.list(
                connection,
                "select sponsor_id, job, holds_place, ended_on, coalesce((select t.cause from termination t"
                        + " where t.member_id = e.member_id and t.sponsor_id = e.sponsor_id and t.job = e.job"
                        + " and t.revoked_change is null"
                        + " order by t.change_id desc limit 1), '')"
                        + " from enrollment e where member_id = ? order by sponsor_id, job for update",
                row -> new Job(
                        sponsors.of(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getBoolean(3),
                        Optional.ofNullable(row.getObject(4, LocalDate.class)),
                        row.getString(5)),
                memberId);
    }

    /** Ends these jobs in one change and tells of it; a death is kept with the member too. */
    void end(Connection connection, UUID memberId, List<Job> jobs, EndMembership request) throws SQLException {
        end(connection, memberId, jobs, request, request.firstDayWithout());
    }

    /** The same, giving nothing back of what was paid for months that began before {@code creditFrom}. */
    void end(Connection connection, UUID memberId, List<Job> jobs, EndMembership request, LocalDate creditFrom)
            throws SQLException {
        if (request.cause() == EndMembership.EndCause.DEATH) {
            Database.update(
                    connection,
                    "update member set deceased_on = ?, version = version + 1 where member_id = ?",
                    request.on(),
                    memberId);
        }
        long change = outbox.openChange(connection);
        List<OutgoingEvent> events = new ArrayList<>();
        for (Job job : jobs) {
            endJob(connection, memberId, job, request, creditFrom, change);
            events.add(EndedEvent.of(
                    connection,
                    memberId,
                    job.sponsor().id(),
                    job.job(),
                    request.firstDayWithout(),
                    request.cause().name()));
        }
        outbox.append(connection, change, 0, events);
        MemberNews.tell(connection, change);
    }

    /**
     * Records the death of a former member, so that nobody enrolls them again. False where another day of death is on
     * file.
     */
    static boolean recordDeath(Connection connection, UUID memberId, LocalDate diedOn) throws SQLException {
        return Database.update(
                        connection,
                        "update member set deceased_on = ?, version = version + case when deceased_on is null then 1"
                                + " else 0 end where member_id = ? and (deceased_on is null or deceased_on = ?)",
                        diedOn,
                        memberId,
                        diedOn)
                > 0;
    }

    /** Sealed for the job, not for the member: a merge takes it along to the member that remains. */
    private byte[] sealedReason(EndMembership request, UUID sponsorId, int job) {
        return Optional.ofNullable(request.reason())
                .map(reason -> texts.seal("termination", sponsorId + " " + job, reason))
                .orElse(null);
    }

    private void endJob(
            Connection connection, UUID memberId, Job job, EndMembership request, LocalDate creditFrom, long change)
            throws SQLException {
        LocalDate on = request.firstDayWithout();
        UUID sponsorId = job.sponsor().id();
        Database.update(
                connection,
                "update enrollment set ended_on = ?, holds_place = false"
                        + " where member_id = ? and sponsor_id = ? and job = ?",
                on,
                memberId,
                sponsorId,
                job.job());
        Database.update(
                connection,
                "insert into termination (member_id, sponsor_id, job, ended_on, cause, reason, change_id,"
                        + " held_place) values (?, ?, ?, ?, ?, ?, ?, ?)",
                memberId,
                sponsorId,
                job.job(),
                on,
                request.cause().name(),
                sealedReason(request, sponsorId, job.job()),
                change,
                job.holdsPlace());
        cut.cut(
                connection,
                new CoverageCut.Cut(
                        memberId,
                        sponsorId,
                        job.job(),
                        on,
                        creditFrom,
                        request.cause().name(),
                        change));
        if (job.holdsPlace()) {
            Database.update(
                    connection,
                    "update sponsor set places_taken = greatest(0, places_taken - 1)"
                            + " where sponsor_id = ? and quota is not null",
                    sponsorId);
        }
    }
}
