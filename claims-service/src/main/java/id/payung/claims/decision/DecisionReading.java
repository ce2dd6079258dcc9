package id.payung.claims.decision;

import id.payung.claims.claim.CaseJudgement;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Shows decisions and their letters, and computes stored ones again. */
@ApplicationScoped
class DecisionReading {

    private final ClaimStore claims;
    private final DecisionStore decisions;
    private final Judgement judgement;
    private final BenefitLaw law;
    private final LawArchive archive;
    private final FactsJson json;
    private final Audit audit;

    DecisionReading(
            ClaimStore claims,
            DecisionStore decisions,
            Judgement judgement,
            BenefitLaw law,
            LawArchive archive,
            FactsJson json,
            Audit audit) {
        this.claims = claims;
        this.decisions = decisions;
        this.judgement = judgement;
        this.law = law;
        this.archive = archive;
        this.json = json;
        this.audit = audit;
    }

    List<Decision> of(UUID claimId, Actor actor) {
        claims.find(claimId).orElseThrow(CommonProblems.NOT_FOUND::refusal);
        QuarkusTransaction.requiringNew().run(() -> audit.record(actor, "DECISIONS_SHOWN", "claim " + claimId, ""));
        return decisions.of(claimId);
    }

    Decision require(UUID claimId, int ordinal) {
        claims.find(claimId).orElseThrow(DecisionProblems.DECISION_UNKNOWN::refusal);
        return decisions.of(claimId).stream()
                .filter(decision -> decision.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(DecisionProblems.DECISION_UNKNOWN::refusal);
    }

    String letter(UUID claimId, int ordinal, Locale locale, Actor actor) {
        Decision decision = require(claimId, ordinal);
        boolean decided =
                decision.status() == Decision.Status.CONFIRMED || decision.status() == Decision.Status.REPLACED;
        if (!decided) {
            throw DecisionProblems.NOT_DECIDED.refusal();
        }
        Claim claim = claims.find(claimId).orElseThrow();
        OffsetDateTime day = decision.decidedAt().orElse(decision.proposedAt());
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(actor, "DECISION_LETTER_SHOWN", "claim " + claimId, ""));
        return DecisionLetter.of(
                claim,
                decision,
                json.read(decision.assessment(), Assessment.class),
                law.deadlines().appealBy(WorkClock.dayOf(day.toInstant())).on().toString(),
                locale);
    }

    /**
     * What a decision is when it is computed again from its stored facts.
     *
     * @param same whether lines, findings and outcome are those that were decided
     * @param decidedUnder the version of the law files that was in use then
     * @param lawVersion of the law files it was computed with: those it was decided under, or those of now where these
     *     were not kept yet or lack what this release asks of them
     */
    public record Recomputation(int ordinal, boolean same, String decidedUnder, String lawVersion) {}

    Recomputation recompute(Decision decision) {
        Assessment stored = json.read(decision.assessment(), Assessment.class);
        Optional<BenefitLaw> kept = archive.law(decision.lawVersion());
        Judgement judging = kept.map(CaseJudgement::new).map(Judgement::new).orElse(judgement);
        Assessment again = judging.of(decisions.facts(decision)).assessment().under(stored.lawVersion());
        return new Recomputation(
                decision.ordinal(),
                json.write(again).equals(json.write(stored)),
                decision.lawVersion(),
                kept.orElse(law).version());
    }

    /** Every stored decision, computed again. */
    List<Recomputation> recomputeAll() {
        return decisions.all().stream().map(this::recompute).toList();
    }
}
