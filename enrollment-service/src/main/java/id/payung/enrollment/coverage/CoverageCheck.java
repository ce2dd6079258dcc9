package id.payung.enrollment.coverage;

import id.payung.enrollment.enrolling.Programs;
import id.payung.enrollment.member.PersonalVault;
import id.payung.platform.access.Actor;
import id.payung.platform.access.Roles;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers whether somebody was covered at an instant, as it was known at another. */
@ApplicationScoped
class CoverageCheck {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final HistoryReader histories;
    private final PersonalVault vault;
    private final FeedSequencer sequencer;

    CoverageCheck(Database database, HistoryReader histories, PersonalVault vault, FeedSequencer sequencer) {
        this.database = database;
        this.histories = histories;
        this.vault = vault;
        this.sequencer = sequencer;
    }

    CoverageAnswer answer(CoverageQuestion question, Actor actor, Locale locale) {
        // what is committed is known: it gets its recorded time now at the latest
        sequencer.sequenceNow();
        return database.inTransaction(connection -> answer(connection, question, actor, locale));
    }

    private CoverageAnswer answer(Connection connection, CoverageQuestion question, Actor actor, Locale locale)
            throws SQLException {
        OffsetDateTime now = now(connection);
        OffsetDateTime asKnownAt = Optional.ofNullable(question.asKnownAt()).orElse(now);
        if (asKnownAt.isAfter(now)) {
            throw CommonProblems.invalidField(
                    "/asKnownAt",
                    "What will be known in the future nobody knows",
                    "asKnownAt tidak boleh di masa depan");
        }
        Optional<UUID> memberId = question.memberId() != null
                ? Optional.of(histories.remaining(connection, question.memberId(), asKnownAt))
                : histories.memberOf(connection, vault.nikIndex(question.nik()), asKnownAt);
        Optional<String> only =
                actor.isPartnerOnly() ? Optional.of(actor.sponsor().orElse("")) : Optional.empty();
        // the same statements find nothing, so that nobody's NIK takes as long as another sponsor's member
        UUID subject = memberId.orElse(NOBODY);
        UUID seen = only.isPresent()
                ? histories.owned(connection, subject, only.get()).orElse(NOBODY)
                : subject;
        MemberHistory history = histories.read(connection, seen, asKnownAt, only);
        LocalDate day = WorkClock.dayOf(question.at().toInstant());
        Optional<UUID> shown = actor.has(Roles.SERVICE) ? memberId : Optional.empty();
        Optional<LocalDate> birthDate = shown.isPresent() ? bornOn(connection, shown.get()) : Optional.empty();
        return judged(question, asKnownAt, history, day, locale, shown, birthDate);
    }

    /** Nothing of a member who was erased. */
    private Optional<LocalDate> bornOn(Connection connection, UUID memberId) throws SQLException {
        return histories.personal(connection, memberId).map(personal -> vault.open(personal, memberId)
                .birthDate());
    }

    /**
     * Under the shared lock no recorded time is being given, and every later one will be after this instant: what is
     * answered now for it can never be contradicted. The next statement sees all that was recorded until here.
     */
    private static OffsetDateTime now(Connection connection) throws SQLException {
        Database.list(connection, "select pg_advisory_xact_lock_shared(" + FeedSequencer.LOCK + ")", row -> 1);
        return Database.list(connection, "select clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class))
                .get(0)
                .withOffsetSameInstant(WorkClock.WITA);
    }

    private static CoverageAnswer judged(
            CoverageQuestion question,
            OffsetDateTime asKnownAt,
            MemberHistory history,
            LocalDate day,
            Locale locale,
            Optional<UUID> memberId,
            Optional<LocalDate> birthDate) {
        List<CoverageFact> inForce = history.inForce(day);
        CoverageStatus status = !inForce.isEmpty()
                ? CoverageStatus.COVERED
                : history.inArrears(day).isPresent() ? CoverageStatus.IN_ARREARS : CoverageStatus.NOT_COVERED;
        var months = history.contributionMonths(day);
        int sinceLapse = history.memberSince(day)
                .map(since -> (int) months.stream()
                        .filter(month -> !month.isBefore(java.time.YearMonth.from(since)))
                        .count())
                .orElse(0);
        return new CoverageAnswer(
                status,
                status == CoverageStatus.COVERED,
                question.at(),
                asKnownAt,
                inForce.stream().flatMap(CoverageCheck::programs).toList(),
                status == CoverageStatus.IN_ARREARS
                        ? history.arrears(day).stream()
                                .flatMap(CoverageCheck::programs)
                                .toList()
                        : List.of(),
                history.membershipMonths(day),
                months.size(),
                sinceLapse,
                CoverageReasons.of(status, history, day, locale),
                memberId,
                birthDate);
    }

    private static Stream<CoverageAnswer.Covered> programs(CoverageFact fact) {
        boolean wage = fact.segment().equals("PU");
        return new Programs(fact.programs())
                .names().stream()
                        .map(program -> new CoverageAnswer.Covered(
                                fact.enrollmentId(),
                                fact.sponsor(),
                                fact.job(),
                                program,
                                fact.segment(),
                                wage ? Optional.empty() : Optional.of(fact.band()),
                                wage ? Optional.empty() : Optional.of(fact.baseIncome()),
                                wage ? Optional.of(fact.baseIncome()) : Optional.empty(),
                                fact.inForceFrom(),
                                fact.until(),
                                fact.paidOn()));
    }
}
