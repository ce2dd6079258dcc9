package id.payung.claims.law.assessment;

import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.Finding;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.Program;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.jkk.WorkAccidentBenefits;
import id.payung.claims.law.jkm.DeathBenefits;
import id.payung.claims.law.jkm.ScholarshipContributions;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.claims.law.reckoning.Lines;
import id.payung.claims.law.scholarship.ScholarshipLaw;
import java.time.LocalDate;
import java.util.List;

/** Asks condition after condition and says what is due: the way from facts to an assessment. */
public final class CaseAssessment {
    private final EventCause cause;
    private final LawInForce lawInForce;
    private final ViolenceAtWork violence;
    private final CoverInForce cover;
    private final ClaimExpiry expiry;
    private final FlaggedDoubts doubts;
    private final AnythingDue anythingDue;
    private final DeathBenefits deaths;
    private final WorkAccidentBenefits accidents;
    private final ScholarshipLaw scholarships;
    private final Provisions provisions;
    private final String version;

    public CaseAssessment(LawFiles files, ScholarshipLaw scholarships) {
        this.scholarships = scholarships;
        cover = new CoverInForce(files);
        doubts = new FlaggedDoubts(files);
        cause = new EventCause(files);
        lawInForce = new LawInForce(files);
        violence = new ViolenceAtWork(files);
        expiry = new ClaimExpiry(files);
        anythingDue = new AnythingDue(files);
        deaths = new DeathBenefits(files);
        accidents = new WorkAccidentBenefits(files);
        provisions = Provisions.of(files);
        version = files.version();
    }

    /** What the law of the day of the event grants; the order of the lists does not matter. */
    public Assessment assess(BenefitCase given) {
        BenefitCase facts = CanonicalCase.of(given);
        Program program = EventCause.program(facts.event());
        Findings findings = new Findings(facts.resolutions());
        Lines lines = lines(facts, program, findings);
        doubts.ask(facts, findings);
        ScholarshipProjection scholarship = ScholarshipProjection.none();
        boolean lawKnown = lawInForce.check(facts.event().date(), findings) == Answer.MET;
        if (lawKnown && cause.check(facts.event(), facts.circumstances().flags(), findings) == Answer.MET) {
            List<RegistrationFacts> paying = cover.paying(facts, program, findings);
            expiry.check(facts, program, findings);
            violence.check(facts, findings);
            if (!paying.isEmpty() && !isRefused(findings)) {
                scholarship = reckon(facts, program, paying, lines);
                anythingDue.check(facts, lines);
            }
        }
        return assessment(facts, program, lines.all(), scholarship, findings);
    }

    private Lines lines(BenefitCase facts, Program program, Findings findings) {
        LocalDate day = facts.event().date();
        return new Lines(day, provisions.citation(program.benefits(), day), findings);
    }

    private ScholarshipProjection reckon(
            BenefitCase facts, Program program, List<RegistrationFacts> paying, Lines lines) {
        Answer mayStudy = program == Program.JKM
                ? deaths.reckon(facts, paying, lines)
                : accidents.reckon(facts, paying.get(0), lines);
        return mayStudy == Answer.NOT_MET
                ? ScholarshipProjection.none()
                : scholarships.project(facts.children(), facts.event().date(), lines.findings());
    }

    private Assessment assessment(
            BenefitCase facts,
            Program program,
            List<BenefitLine> lines,
            ScholarshipProjection scholarship,
            Findings findings) {
        boolean refused = isRefused(findings) && !FlaggedDoubts.leaveCoverOpen(findings);
        long cash = refused ? 0 : lines.stream().mapToLong(BenefitLine::amount).sum();
        long projected = refused ? 0 : scholarship.projectedTotal();
        return new Assessment(
                outcome(facts, refused, cash + projected, findings),
                program,
                refused ? List.of() : lines,
                cash,
                refused ? ScholarshipProjection.none() : scholarship,
                cash + projected,
                findings.all(),
                version);
    }

    private static Outcome outcome(BenefitCase facts, boolean refused, long total, Findings findings) {
        if (refused) {
            return Outcome.DENIED;
        }
        if (findings.all().stream().anyMatch(Finding.NeedsReview.class::isInstance)) {
            return Outcome.NEEDS_REVIEW;
        }
        boolean partly = findings.all().stream()
                .filter(Finding.NotMet.class::isInstance)
                .anyMatch(finding -> counts(finding, facts));
        if (!partly) {
            return Outcome.GRANTED;
        }
        return total == 0 ? Outcome.DENIED : Outcome.PARTLY_GRANTED;
    }

    /** A scholarship that nobody asked for is not refused. */
    private static boolean counts(Finding finding, BenefitCase facts) {
        return !finding.code().equals(ScholarshipContributions.CODE)
                || !facts.children().isEmpty();
    }

    private static boolean isRefused(Findings findings) {
        return findings.refuses(CoverInForce.CODE)
                || EventCause.refuses(findings)
                || findings.refuses(ViolenceAtWork.CODE)
                || findings.refuses(ClaimExpiry.EXPIRY)
                || findings.refuses(ClaimExpiry.DIAGNOSIS)
                || FlaggedDoubts.refuse(findings);
    }
}
