package id.payung.claims.decision;

import id.payung.claims.claim.KnownFacts;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitLine;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What an officer may take off: what is not due, never more than there is, and never everything. */
@ApplicationScoped
public class PartialGrant {

    private final Judgement judgement;

    public PartialGrant(Judgement judgement) {
        this.judgement = judgement;
    }

    /** Refuses reductions that add to a line, or that leave nothing: that is a refusal and must be proposed as one. */
    public void requireLess(KnownFacts known, List<Reduction> reductions) {
        if (reductions.isEmpty()) {
            return;
        }
        Assessment law = judgement.of(DecidedFacts.of(known)).assessment();
        for (int i = 0; i < reductions.size(); i++) {
            if (reductions.get(i).amount() >= due(law, reductions.get(i))) {
                throw CommonProblems.invalidField(
                        "/reductions/" + i + "/amount",
                        "Less than the law grants for this benefit",
                        "Kurang dari yang diberikan hukum untuk manfaat ini");
            }
        }
        Assessment left = judgement
                .of(new DecidedFacts(known, reductions, Optional.empty()))
                .assessment();
        if (left.cashTotal() == 0) {
            throw CommonProblems.invalidField(
                    "/reductions",
                    "Nothing is left: propose the outcome DENIED",
                    "Tidak ada yang tersisa: usulkan hasil DENIED");
        }
    }

    private static long due(Assessment law, Reduction reduction) {
        return law.lines().stream()
                .filter(line -> line.benefit() == reduction.benefit())
                .mapToLong(BenefitLine::amount)
                .sum();
    }
}
