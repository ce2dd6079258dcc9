package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Program;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** By when the law wants a claim determined and paid. */
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
                complete.map(day -> law.deadlines().payBy(program, day).on()),
                LegalFacts.program(file) == Program.JKK ? Optional.of(determineBy(file)) : Optional.empty());
    }

    private LocalDate determineBy(CaseFile file) {
        LocalDate reported = WorkClock.dayOf(file.firstReceivedAt().orElseThrow());
        return law.deadlines().determineBy(reported).on();
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
