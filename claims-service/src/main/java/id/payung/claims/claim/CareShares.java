package id.payung.claims.claim;

import id.payung.claims.casefile.TreatmentBill;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TreatmentCosts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of each benefit is for which bill: what the law grants with it, less what it grants without. So each cap, the
 * share of a prosthesis and the longest time of care at home are used up in the order of the bills; the worker's own
 * receipts, which say no day, come last.
 */
final class CareShares {

    private static final Comparator<TreatmentBill> ORDER = Comparator.comparing(TreatmentBill::billedOn)
            .thenComparing(TreatmentBill::facility)
            .thenComparing(TreatmentBill::reference);

    private final BenefitLaw law;
    private final BenefitCase facts;

    private CareShares(BenefitLaw law, BenefitCase facts) {
        this.law = law;
        this.facts = facts;
    }

    /** By bill, in their order; nothing where no facility asks for money. */
    static Map<TreatmentBill, Map<Benefit, Long>> of(BenefitLaw law, KnownFacts known) {
        List<TreatmentBill> bills = known.file().bills().stream().sorted(ORDER).toList();
        boolean toFacilities = bills.stream().anyMatch(bill -> bill.payee() == TreatmentBill.Payee.FACILITY);
        return toFacilities ? new CareShares(law, known.law()).of(bills) : Map.of();
    }

    private Map<TreatmentBill, Map<Benefit, Long>> of(List<TreatmentBill> bills) {
        Map<TreatmentBill, Map<Benefit, Long>> shares = new LinkedHashMap<>();
        Map<Benefit, Long> before = granted(List.of());
        for (int count = 1; count <= bills.size(); count++) {
            Map<Benefit, Long> after = granted(bills.subList(0, count));
            shares.put(bills.get(count - 1), more(before, after));
            before = after;
        }
        return shares;
    }

    private Map<Benefit, Long> granted(List<TreatmentBill> bills) {
        List<TransportCost> transport = new ArrayList<>();
        TreatmentCosts costs = TreatmentCosts.none();
        for (TreatmentBill bill : bills) {
            transport.addAll(bill.transport());
            costs = costs.plus(bill.costs());
        }
        BenefitCase withBills = facts.withCosts(transport, costs);
        boolean dated = !facts.homeCare().isEmpty();
        return byBenefit(law.assess(dated ? withBills.withHomeCare(LegalFacts.homeCare(bills)) : withBills)
                .lines());
    }

    /** The lines of an assessment, added up by benefit. */
    static Map<Benefit, Long> byBenefit(List<BenefitLine> lines) {
        Map<Benefit, Long> sums = new EnumMap<>(Benefit.class);
        lines.forEach(line -> sums.merge(line.benefit(), line.amount(), Long::sum));
        return sums;
    }

    private static Map<Benefit, Long> more(Map<Benefit, Long> before, Map<Benefit, Long> after) {
        Map<Benefit, Long> more = new EnumMap<>(Benefit.class);
        after.forEach((benefit, amount) -> more.put(benefit, amount - before.getOrDefault(benefit, 0L)));
        more.values().removeIf(amount -> amount <= 0);
        return more;
    }
}
