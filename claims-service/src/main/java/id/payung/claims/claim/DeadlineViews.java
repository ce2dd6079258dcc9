package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.workdays.Deadline;
import id.payung.claims.law.workdays.Lateness;
import id.payung.claims.law.workdays.ReportDeadline;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows the days that count for a claim, and which of them somebody still has to confirm. */
@ApplicationScoped
class DeadlineViews {

    private final BenefitLaw law;
    private final ClaimDeadlines deadlines;
    private final WorkClock clock;

    DeadlineViews(BenefitLaw law, ClaimDeadlines deadlines, WorkClock clock) {
        this.law = law;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    ClaimView.Deadlines show(Claim claim, Optional<JudgedCase> judged) {
        Optional<CaseFile> file = claim.facts().map(KnownFacts::file);
        Optional<ReportDeadline> report =
                file.filter(ClaimDeadlines::isSuspected).map(deadlines::reportBy);
        Optional<Lateness> late = lateness(claim, judged);
        return new ClaimView.Deadlines(
                report.map(ReportDeadline::at),
                claim.completeOn(),
                claim.payBy(),
                claim.determineBy(),
                claim.concludeBy(),
                late.map(Lateness::workingDays).orElse(0),
                late.map(Lateness::compensation).orElse(0L),
                new ClaimView.VerifiedDeadlines(
                        report.map(ReportDeadline::verified),
                        payment(claim, judged).map(Deadline::verified),
                        claim.determineBy()
                                .flatMap(day -> file)
                                .map(deadlines::determineBy)
                                .map(Deadline::verified),
                        claim.concludeBy()
                                .flatMap(day -> file)
                                .flatMap(deadlines::concludeBy)
                                .map(ReportDeadline::verified),
                        late.filter(each -> each.workingDays() > 0).map(Lateness::verified)));
    }

    private Optional<Deadline> payment(Claim claim, Optional<JudgedCase> judged) {
        return judged.flatMap(each ->
                claim.completeOn().map(day -> deadlines.payBy(each.assessment().program(), day)));
    }

    /** Nothing is late that is paid, or never will be. */
    private Optional<Lateness> lateness(Claim claim, Optional<JudgedCase> judged) {
        boolean unpaid =
                switch (claim.state()) {
                    case AWAITING_DOCUMENTS, NEEDS_REVIEW, ASSESSED, DECIDED, APPEALED, REPORTED -> true;
                    case PAID, CLOSED, WITHDRAWN -> false;
                };
        long cash = judged.map(each -> each.assessment().cashTotal()).orElse(0L);
        return claim.payBy().filter(day -> unpaid).map(day -> law.deadlines().lateness(cash, day, clock.today()));
    }
}
