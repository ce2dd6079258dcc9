package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.CaseKind;
import id.payung.claims.casefile.DocumentKind;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Cause;
import id.payung.claims.law.Program;
import id.payung.claims.law.workdays.Deadline;
import id.payung.claims.law.workdays.Deadlines;
import id.payung.claims.law.workdays.ReportDeadline;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** By when the law wants a claim reported, determined, concluded and paid. */
@ApplicationScoped
public class ClaimDeadlines {

    private final BenefitLaw law;

    public ClaimDeadlines(BenefitLaw law) {
        this.law = law;
    }

    /** Gives a claim that is decided anew the days that count from its new facts on. */
    public void renew(Claim claim, JudgedCase judged) {
        claim.isDue(of(claim, claim.facts().orElseThrow().file(), judged));
    }

    ClaimDates of(Claim claim, CaseFile file, JudgedCase judged) {
        Optional<LocalDate> complete = judged.missing().isEmpty() && judged.state() != ClaimState.REPORTED
                ? Optional.of(lastPaper(claim, file))
                : Optional.empty();
        Program program = judged.assessment().program();
        return new ClaimDates(
                complete,
                complete.map(day -> payBy(program, day).on()),
                isSuspected(file) ? Optional.of(determineBy(file).on()) : Optional.empty(),
                concludeBy(file).map(ClaimDeadlines::lastDay));
    }

    /** The last day to pay what was complete on a day. */
    Deadline payBy(Program program, LocalDate completeOn) {
        return law.deadlines().payBy(program, completeOn);
    }

    /** The last instant of the first report. */
    ReportDeadline reportBy(CaseFile file) {
        return reportBy(file, law.deadlines());
    }

    static ReportDeadline reportBy(CaseFile file, Deadlines deadlines) {
        OffsetDateTime at = file.eventAt().orElseThrow();
        return file.knowsTheHour() ? deadlines.reportBy(at) : deadlines.reportBy(WorkClock.dayOf(at.toInstant()));
    }

    /** The last day to find whether work caused it. */
    Deadline determineBy(CaseFile file) {
        LocalDate reported = WorkClock.dayOf(file.firstReceivedAt().orElseThrow());
        return law.deadlines().determineBy(reported);
    }

    /** The end of the time for the second report. */
    Optional<ReportDeadline> concludeBy(CaseFile file) {
        return statedOn(file).map(law.deadlines()::concludeBy);
    }

    /** The last whole day of hours that may end at midnight. */
    private static LocalDate lastDay(ReportDeadline deadline) {
        return WorkClock.dayOf(deadline.at().toInstant().minusNanos(1));
    }

    /** Whether somebody has to find if work caused it: it is reported so, or nobody knows. */
    static boolean isSuspected(CaseFile file) {
        return LegalFacts.program(file) == Program.JKK || file.cause() == Cause.UNDETERMINED;
    }

    /** When the doctor said how it ended: as the conclusion says, before it the day on which the statement came in. */
    private static Optional<LocalDate> statedOn(CaseFile file) {
        boolean concluded = !file.kind().equals(Optional.of(CaseKind.DEATH));
        return concluded
                ? file.concludedOn()
                        .or(() -> Optional.ofNullable(file.documents().get(DocumentKind.DOCTOR_STATEMENT)))
                : Optional.empty();
    }

    /** Nothing was complete before it was reported, nor before the facts came that changed a decision. */
    private static LocalDate lastPaper(Claim claim, CaseFile file) {
        Instant told = claim.newFactsSince().orElse(claim.reportedAt());
        LocalDate earliest = WorkClock.dayOf(told);
        return file.documents().values().stream()
                .filter(day -> day.isAfter(earliest))
                .max(LocalDate::compareTo)
                .orElse(earliest);
    }
}
