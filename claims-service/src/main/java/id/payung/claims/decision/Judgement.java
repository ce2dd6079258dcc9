package id.payung.claims.decision;

import id.payung.claims.claim.CaseJudgement;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What is decided on facts: what the law says, less what is taken off, or nothing. Pure; decisions are re-run with it. */
@ApplicationScoped
public class Judgement {

    private final CaseJudgement judgement;

    public Judgement(CaseJudgement judgement) {
        this.judgement = judgement;
    }

    /** The same facts give the same answer under the same law files. */
    public JudgedCase of(DecidedFacts facts) {
        JudgedCase judged = judgement.judge(facts.known(), law -> reduced(law, facts.reductions()));
        return facts.denial().map(denial -> judged.refused(denial.finding())).orElse(judged);
    }

    private static Assessment reduced(Assessment law, List<Reduction> reductions) {
        if (reductions.isEmpty()) {
            return law;
        }
        List<BenefitLine> lines = new ArrayList<>();
        for (BenefitLine line : law.lines()) {
            lines.add(reductions.stream()
                    .filter(reduction -> reduction.benefit() == line.benefit())
                    .findFirst()
                    .map(reduction -> reduced(line, reduction))
                    .orElse(line));
        }
        long cash = lines.stream().mapToLong(BenefitLine::amount).sum();
        return new Assessment(
                law.outcome() == Outcome.GRANTED ? Outcome.PARTLY_GRANTED : law.outcome(),
                law.program(),
                lines,
                cash,
                law.scholarship(),
                cash + law.scholarship().projectedTotal(),
                law.findings(),
                law.lawVersion());
    }

    private static BenefitLine reduced(BenefitLine line, Reduction reduction) {
        return new BenefitLine(
                line.benefit(),
                reduction.amount(),
                line.calculation() + " → " + reduction.amount() + ": " + reduction.reason(),
                line.citations(),
                line.verified());
    }
}
