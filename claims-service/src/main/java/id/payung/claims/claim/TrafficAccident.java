package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Finding;
import id.payung.claims.law.reckoning.Rupiah;
import id.payung.platform.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who bears the care after a traffic accident on the way? Jasa Raharja first (PMK 141/2018), JKK what is left; the same
 * cost is not paid twice. What is left is not reckoned here: whoever looks at the bills says that they are of nothing
 * else, or takes off the rest.
 */
final class TrafficAccident {

    private static final String CODE = "JASA_RAHARJA_FIRST";
    private static final String PROVISION = "traffic-accident";

    private static final Set<Benefit> CARE = Set.of(Benefit.TREATMENT, Benefit.HOME_CARE);

    private static final Text UNSAID = new Text(
            "It was a traffic accident, in which Jasa Raharja bears the care first, and what it paid nobody said: is it"
                    + " not billed here, or will the proposal take it off?",
            "Ini kecelakaan lalu lintas, yang perawatannya ditanggung Jasa Raharja lebih dahulu, dan yang dibayarnya tidak"
                    + " disebut: apakah tidak ditagih di sini, atau akan dikurangkan dalam usulan?");

    private TrafficAccident() {}

    /** Asks a person where care is due, unless it is said that Jasa Raharja paid nothing. */
    static List<Finding> question(KnownFacts facts, Assessment assessment, BenefitLaw law) {
        CaseFile file = facts.file();
        Optional<Long> paid = file.jasaRaharjaPaid();
        boolean care = assessment.lines().stream().anyMatch(line -> CARE.contains(line.benefit()));
        boolean nothingPaid = paid.equals(Optional.of(0L));
        boolean traffic = file.trafficAccident() || paid.isPresent();
        if (!care || !traffic || nothingPaid) {
            return List.of();
        }
        return List.of(new Finding.NeedsReview(
                CODE,
                paid.map(TrafficAccident::said).orElse(UNSAID),
                law.citation(PROVISION, facts.law().event().date())));
    }

    private static Text said(long paid) {
        String sum = Rupiah.written(paid);
        return new Text(
                "After the traffic accident Jasa Raharja paid Rp " + sum
                        + " for care: is it not billed here, or will the proposal take it off?",
                "Setelah kecelakaan lalu lintas Jasa Raharja membayar perawatan Rp " + sum
                        + ": apakah tidak ditagih di sini, atau akan dikurangkan dalam usulan?");
    }
}
