package id.payung.enrollment.member;

import id.payung.enrollment.note.OfficerNotes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Ends memberships as a caller asks for it; the same again changes nothing, anything else is a conflict. */
@ApplicationScoped
class MemberTermination {

    private final Database database;
    private final MembershipEnding ending;
    private final FeedSequencer sequencer;
    private final WorkClock clock;
    private final Audit audit;
    private final OfficerNotes notes;

    MemberTermination(
            Database database,
            MembershipEnding ending,
            FeedSequencer sequencer,
            WorkClock clock,
            Audit audit,
            OfficerNotes notes) {
        this.database = database;
        this.ending = ending;
        this.sequencer = sequencer;
        this.clock = clock;
        this.audit = audit;
        this.notes = notes;
    }

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

    /** What a sponsor had in past months it cannot give back; whoever must correct them asks an officer. */
    private void requireNotBackdated(EndMembership request, Actor actor) {
        boolean past =
                request.firstDayWithout().isBefore(YearMonth.from(clock.today()).atDay(1));
        if (actor.isPartnerOnly() && past && request.cause() != EndMembership.EndCause.DEATH) {
            throw CommonProblems.invalidField(
                    "/on",
                    "From the first day of this month on; an officer may end earlier",
                    "Mulai hari pertama bulan ini; petugas dapat mengakhiri lebih awal");
        }
    }

    /** A sponsor's own ending gives no month back that has begun; a death and an officer give back what was not used. */
    private LocalDate creditFrom(EndMembership request, Actor actor) {
        boolean ownWill = actor.isPartnerOnly() && request.cause() != EndMembership.EndCause.DEATH;
        return ownWill ? clock.today().plusDays(1) : request.firstDayWithout();
    }

    private void inTransaction(Connection connection, UUID memberId, EndMembership request, Actor actor)
            throws SQLException {
        List<MembershipEnding.Job> jobs = ending.jobs(connection, memberId).stream()
                .filter(job -> isMeant(job, request, actor))
                .toList();
        if (jobs.isEmpty()) {
            throw MemberProblems.NOT_ENROLLED.refusal();
        }
        List<MembershipEnding.Job> open =
                jobs.stream().filter(MembershipEnding.Job::isOpen).toList();
        if (open.isEmpty()) {
            endedBefore(connection, memberId, jobs, request, actor);
            return;
        }
        requireNotBackdated(request, actor);
        ending.end(connection, memberId, open, request, creditFrom(request, actor));
        audit.record(
                actor, "MEMBERSHIP_ENDED", "member " + memberId + " " + request.cause(), notes.keep(request.reason()));
    }

    private void endedBefore(
            Connection connection, UUID memberId, List<MembershipEnding.Job> jobs, EndMembership request, Actor actor)
            throws SQLException {
        if (request.cause() == EndMembership.EndCause.DEATH
                && MembershipEnding.recordDeath(connection, memberId, request.on())) {
            audit.record(actor, "DEATH_RECORDED", "member " + memberId, notes.keep(request.reason()));
            return;
        }
        // the same again answers the same; anything else contradicts what was decided
        if (jobs.stream().noneMatch(job -> job.endedLike(request))) {
            throw MemberProblems.ALREADY_ENDED.refusal();
        }
    }

    /** A death ends all jobs, whoever reports it. */
    private static boolean isMeant(MembershipEnding.Job job, EndMembership request, Actor actor) {
        return request.cause() == EndMembership.EndCause.DEATH
                || actor.maySee(job.sponsor().code())
                        && (request.sponsor() == null
                                || request.sponsor().equals(job.sponsor().code()))
                        && (request.job() == null || request.job() == job.job());
    }
}
