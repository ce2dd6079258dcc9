package id.payung.claims.claim;

import id.payung.claims.casefile.DocumentKind;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.Finding;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.ScholarshipProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the law says about the facts.
 *
 * @param payees who receives the cash
 * @param needed the papers that such a case must show
 * @param missing papers and accounts, as codes; a case without cover needs none to be refused
 * @param questions conditions that a person must answer, as codes
 * @param state where an open claim with these facts stands
 */
public record JudgedCase(
        Assessment assessment,
        Payees payees,
        Set<DocumentKind> needed,
        List<String> missing,
        List<String> questions,
        ClaimState state) {

    /** The same case refused whole by people: nothing is due to anybody, whatever is missing or open. */
    public JudgedCase refused(Finding because) {
        List<Finding> findings = new ArrayList<>(assessment.findings());
        findings.add(because);
        Assessment refused = new Assessment(
                Outcome.DENIED,
                assessment.program(),
                List.of(),
                0,
                ScholarshipProjection.none(),
                0,
                findings,
                assessment.lawVersion());
        return new JudgedCase(refused, Payees.none(), Set.of(), List.of(), List.of(), ClaimState.ASSESSED);
    }

    /** Whether both give the same people the same for the same reasons. */
    boolean saysTheSameAs(JudgedCase other) {
        return assessment.equals(other.assessment)
                && payees.all().equals(other.payees.all())
                && payees.keptByFund() == other.payees.keptByFund()
                && missing.equals(other.missing)
                && questions.equals(other.questions)
                && state == other.state;
    }
}
