package id.payung.claims.claim;

import id.payung.claims.casefile.Employer;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.Finding;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.Segment;
import id.payung.platform.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * Whose is the pay for the days without work? Of a wage earner it goes to the employer who went on paying the wage, as
 * reimbursement (PP 82/2019 Lampiran III A.2.b); of everybody else to the member.
 */
final class WageAdvance {

    private static final String CODE = "NO_WAGE_ADVANCED";

    private static final Text QUESTION = new Text(
            "Did the wage earner get no wage for the days without work? An employer who went on paying it is paid back: the"
                    + " conclusion must name it with its account",
            "Apakah pekerja penerima upah tidak menerima upah selama tidak mampu bekerja? Pemberi kerja yang tetap membayar"
                    + " upah mendapat penggantian: laporan tahap II harus menyebutkannya beserta rekeningnya");

    private WageAdvance() {}

    /** Who is paid back; nobody for a member who earns no wage. */
    static Optional<Employer> employer(KnownFacts facts) {
        return isWageEarner(facts) ? facts.file().employer() : Optional.empty();
    }

    /** Where no employer is named, a person says whether the wage was paid. */
    static List<Finding> question(KnownFacts facts, Assessment assessment) {
        boolean unsaid = isWageEarner(facts) && facts.file().employer().isEmpty();
        return assessment.lines().stream()
                .filter(line -> unsaid && line.benefit() == Benefit.TEMPORARY_DISABILITY_PAY)
                .<Finding>map(line ->
                        new Finding.NeedsReview(CODE, QUESTION, line.citations().get(0)))
                .toList();
    }

    /** By the registration that pays: that of the job in which it happened, or the only one. */
    private static boolean isWageEarner(KnownFacts facts) {
        List<RegistrationFacts> all = facts.law().registrations();
        return all.stream()
                .filter(registration -> all.size() == 1 || registration.namedByEvent())
                .anyMatch(registration -> registration.segment() == Segment.PU);
    }
}
