package id.payung.enrollment.member;

import id.payung.enrollment.bill.CoverageCut;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends memberships: cover stops, unused months go back to the sponsor, the place is free again. */
@ApplicationScoped
class MemberTermination {

    private final Database database;
    private final SponsorDirectory sponsors;
    private final CoverageCut cut;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final WorkClock clock;
    private final Audit audit;

    MemberTermination(
            Database database,
            SponsorDirectory sponsors,
            CoverageCut cut,
            Outbox outbox,
            FeedSequencer sequencer,
            WorkClock clock,
            Audit audit) {
        this.database = database;
        this.sponsors = sponsors;
        this.cut = cut;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.clock = clock;
        this.audit = audit;
    }

    private record Job(SponsorFacts sponsor, int job, boolean holdsPlace, LocalDate endedOn, String cause) {}

    void end(MemberView member, EndMembership request, Actor actor) {
        if (request.cause() == EndMembership.EndCause.DEATH && request.on().isAfter(clock.today())) {
            throw CommonProblems.invalidField("/on", "Not in the future", "Tidak boleh di masa depan");
        }
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    inTransaction(connection, member.id(), request, actor);
                    return null;
                })));
        sequencer.poke();
    }

    private void inTransaction(Connection connection, UUID memberId, EndMembership request, Actor actor)
            throws SQLException {
        List<Job> jobs = jobs(connection, memberId, request, actor);
        if (jobs.isEmpty()) {
            throw MemberProblems.NOT_ENROLLED.refusal();
        }
        List<Job> open = jobs.stream().filter(job -> job.endedOn() == null).toList();
        if (open.isEmpty()) {
            if (request.cause() == EndMembership.EndCause.DEATH && diedOnly(connection, memberId, request)) {
                audit.record(actor, "DEATH_RECORDED", "member " + memberId, reason(request));
                return;
            }
            // the same again answers the same; anything else contradicts what was decided
            if (jobs.stream().anyMatch(job -> isSame(job, request))) {
                return;
            }
            throw MemberProblems.ALREADY_ENDED.refusal();
        }
        if (request.cause() == EndMembership.EndCause.DEATH) {
            Database.update(
                    connection,
                    "update member set deceased_on = ?, version = version + 1 where member_id = ?",
                    request.on(),
                    memberId);
        }
        long change = outbox.openChange(connection);
        List<OutgoingEvent> events = new ArrayList<>();
        for (Job job : open) {
            endJob(connection, memberId, job, request, change);
            events.add(event(memberId, job, request));
        }
        outbox.append(connection, change, 0, events);
        audit.record(actor, "MEMBERSHIP_ENDED", "member " + memberId + " " + request.cause(), reason(request));
    }

    private static String reason(EndMembership request) {
        return Optional.ofNullable(request.reason()).orElse("");
    }

    /** Records the death of a former member, so that nobody enrolls them again; whether that was, or is, on this day. */
    private static boolean diedOnly(Connection connection, UUID memberId, EndMembership request) throws SQLException {
        return Database.update(
                        connection,
                        "update member set deceased_on = ?, version = version + case when deceased_on is null then 1"
                                + " else 0 end where member_id = ? and (deceased_on is null or deceased_on = ?)",
                        request.on(),
                        memberId,
                        request.on())
                > 0;
    }

    private static boolean isSame(Job job, EndMembership request) {
        return job.endedOn().equals(request.firstDayWithout())
                && request.cause().name().equals(job.cause());
    }

    /** The jobs in question, locked. A death ends all of them, whoever reports it. */
    private List<Job> jobs(Connection connection, UUID memberId, EndMembership request, Actor actor)
            throws SQLException {
        boolean all = request.cause() == EndMembership.EndCause.DEATH;
        return Database.list(
                        connection,
                        "select sponsor_id, job, holds_place, ended_on, (select t.cause from termination t"
                                + " where t.member_id = e.member_id and t.sponsor_id = e.sponsor_id and t.job = e.job"
                                + " order by t.change_id desc limit 1)"
                                + " from enrollment e where member_id = ? order by sponsor_id, job for update",
                        row -> new Job(
                                sponsors.of(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                row.getBoolean(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5)),
                        memberId)
                .stream()
                .filter(job -> all || actor.maySee(job.sponsor().code()))
                .filter(job -> all
                        || request.sponsor() == null
                        || request.sponsor().equals(job.sponsor().code()))
                .filter(job -> all || request.job() == null || request.job() == job.job())
                .toList();
    }

    private void endJob(Connection connection, UUID memberId, Job job, EndMembership request, long change)
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
                "insert into termination (member_id, sponsor_id, job, ended_on, cause, reason, change_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                memberId,
                sponsorId,
                job.job(),
                on,
                request.cause().name(),
                request.reason(),
                change);
        cut.cut(
                connection,
                new CoverageCut.Cut(
                        memberId, sponsorId, job.job(), on, request.cause().name(), change));
        if (job.holdsPlace()) {
            Database.update(
                    connection,
                    "update sponsor set places_taken = greatest(0, places_taken - 1)"
                            + " where sponsor_id = ? and quota is not null",
                    sponsorId);
        }
    }

    private static OutgoingEvent event(UUID memberId, Job job, EndMembership request) {
        String data = "{\"memberId\":\"" + memberId + "\",\"sponsor\":\""
                + job.sponsor().code() + "\",\"fund\":\"" + job.sponsor().fund() + "\",\"job\":" + job.job()
                + ",\"until\":\"" + request.firstDayWithout() + "\",\"cause\":\"" + request.cause() + "\"}";
        return new OutgoingEvent("membership.ended.v1", memberId, data);
    }
}
