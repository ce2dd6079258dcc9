package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.DocumentKind;
import id.payung.claims.casefile.Heir;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Finding;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.Resolution;
import id.payung.claims.law.heirs.HeirShares;
import id.payung.claims.law.heirs.Relation;
import id.payung.claims.law.heirs.Relative;
import id.payung.platform.time.WorkClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says where a case stands: what the law says, what is missing, what a person must answer. Pure. */
public final class CaseJudgement {

    /** That a minor has a guardian is shown by naming one, never by an answer. */
    private static final String GUARDIAN = "GUARDIAN_NAMED";

    private final BenefitLaw law;

    public CaseJudgement(BenefitLaw law) {
        this.law = law;
    }

    /** The same facts give the same answer, whenever they are judged under the same law files. */
    public JudgedCase judge(KnownFacts facts) {
        return judge(facts, UnaryOperator.identity());
    }

    /**
     * The same with something taken off.
     *
     * @param reduction what an officer makes of the assessment of the law
     */
    public JudgedCase judge(KnownFacts facts, UnaryOperator<Assessment> reduction) {
        CaseFile file = facts.file();
        Assessment ofLaw = reduction.apply(law.assess(facts.law()));
        boolean refused = ofLaw.outcome() == Outcome.DENIED;
        Optional<HeirShares> heirs =
                file.diedAt().isPresent() && !refused ? Optional.of(heirs(facts)) : Optional.empty();
        List<Finding> more = new ArrayList<>(CaseQuestions.of(facts, law));
        heirs.ifPresent(shares -> more.addAll(shares.findings()));
        more.addAll(WageAdvance.question(facts, ofLaw));
        more.addAll(TrafficAccident.question(facts, ofLaw, law));
        Assessment assessment = with(ofLaw, more, facts.law().resolutions());
        Payees payees = Payees.of(file, assessment, CareShares.of(law, facts), WageAdvance.employer(facts), heirs);
        List<String> questions = assessment.findings().stream()
                .filter(Finding.NeedsReview.class::isInstance)
                .map(Finding::code)
                .distinct()
                .toList();
        Set<DocumentKind> needed = RequiredDocuments.of(file, ofLaw.scholarship(), receiving(file, heirs));
        List<String> missing = refused ? List.of() : missing(file, needed, payees);
        boolean nobodyToPay = !refused && heirs.isPresent() && !file.heirs().isEmpty() && isNobody(heirs.get());
        if (nobodyToPay) {
            missing.add("HEIRS");
        }
        return new JudgedCase(assessment, payees, needed, missing, questions, state(file, missing, questions));
    }

    /** Neither an heir nor whoever arranged the funeral is named: an answer alone pays nobody. */
    private static boolean isNobody(HeirShares shares) {
        return shares.entitled().isEmpty() && shares.funeralOnly().isEmpty();
    }

    private HeirShares heirs(KnownFacts facts) {
        CaseFile file = facts.file();
        LocalDate claimedOn = WorkClock.dayOf(file.firstReceivedAt().orElseThrow());
        return law.heirs()
                .entitled(
                        file.heirs().stream().map(CaseJudgement::relative).toList(),
                        facts.law().event().date(),
                        claimedOn);
    }

    private static Set<Relation> receiving(CaseFile file, Optional<HeirShares> shares) {
        List<String> entitled = shares.map(HeirShares::entitled).orElse(List.of());
        return file.heirs().stream()
                .filter(heir -> entitled.contains(heir.id()))
                .map(Heir::relation)
                .collect(Collectors.toSet());
    }

    private static Relative relative(Heir heir) {
        return new Relative(
                heir.id(),
                heir.relation(),
                heir.birthDate(),
                heir.claimant(),
                heir.guardian().isPresent(),
                heir.notarialDeed());
    }

    /** Adds what was found about heirs and events; an open question among it leaves the claim to a person. */
    private static Assessment with(Assessment ofLaw, List<Finding> more, Map<String, Resolution> answers) {
        if (more.isEmpty()) {
            return ofLaw;
        }
        List<Finding> findings = new ArrayList<>(ofLaw.findings());
        more.forEach(finding -> findings.add(answered(finding, answers)));
        boolean open = findings.stream().anyMatch(Finding.NeedsReview.class::isInstance);
        return new Assessment(
                open ? Outcome.NEEDS_REVIEW : ofLaw.outcome(),
                ofLaw.program(),
                ofLaw.lines(),
                ofLaw.cashTotal(),
                ofLaw.scholarship(),
                ofLaw.total(),
                findings,
                ofLaw.lawVersion());
    }

    private static Finding answered(Finding finding, Map<String, Resolution> answers) {
        Resolution answer = answers.get(finding.code());
        boolean needsFacts = finding.code().startsWith(GUARDIAN);
        if (answer == null || needsFacts || !(finding instanceof Finding.NeedsReview open)) {
            return finding;
        }
        // a no does not say who is to be paid instead: it stays open until the facts are put right
        return answer.met() ? new Finding.Met(open.code(), open.text(), open.citation(), true) : finding;
    }

    private static ClaimState state(CaseFile file, List<String> missing, List<String> questions) {
        if (file.inTreatment()) {
            return ClaimState.REPORTED;
        }
        if (!missing.isEmpty()) {
            return ClaimState.AWAITING_DOCUMENTS;
        }
        return questions.isEmpty() ? ClaimState.ASSESSED : ClaimState.NEEDS_REVIEW;
    }

    private static List<String> missing(CaseFile file, Set<DocumentKind> needed, Payees payees) {
        List<String> missing = new ArrayList<>();
        for (DocumentKind kind : needed) {
            if (!file.documents().containsKey(kind)) {
                missing.add(kind.name());
            }
        }
        if (file.diedAt().isPresent() && file.heirs().isEmpty()) {
            missing.add("HEIRS");
        }
        missing.addAll(payees.missing());
        return missing;
    }
}
