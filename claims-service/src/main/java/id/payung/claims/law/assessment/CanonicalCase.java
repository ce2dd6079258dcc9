package id.payung.claims.law.assessment;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.DatedCost;
import id.payung.claims.law.Disability;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.TransportCost;
import java.util.Comparator;
import java.util.List;

/** The same facts in one order, so that the order in which they came never changes the answer. */
final class CanonicalCase {
    private static final Comparator<RegistrationFacts> REGISTRATIONS = Comparator.comparing(RegistrationFacts::job)
            .thenComparing(RegistrationFacts::cover)
            .thenComparing(RegistrationFacts::namedByEvent, Comparator.reverseOrder())
            .thenComparing(RegistrationFacts::contributionMonths, Comparator.reverseOrder())
            .thenComparing(RegistrationFacts::membershipMonths, Comparator.reverseOrder())
            .thenComparing(RegistrationFacts::toString);
    private static final Comparator<ChildFacts> CHILDREN = Comparator.comparing(ChildFacts::birthDate)
            .thenComparing(ChildFacts::childId)
            .thenComparing(ChildFacts::toString);
    private static final Comparator<TransportCost> RECEIPTS =
            Comparator.comparing(TransportCost::mode).thenComparing(TransportCost::cost);
    private static final Comparator<Disability> LOSSES =
            Comparator.comparing(Disability::part).thenComparing(Disability::lossPercent);

    private static final Comparator<DatedCost> DATED =
            Comparator.comparing(DatedCost::billedOn).thenComparing(DatedCost::cost);

    private CanonicalCase() {}

    static BenefitCase of(BenefitCase facts) {
        return new BenefitCase(
                facts.event(),
                sorted(facts.registrations(), REGISTRATIONS),
                sorted(facts.children(), CHILDREN),
                facts.temporaryDisabilityDays(),
                sorted(facts.transport(), RECEIPTS),
                sorted(facts.disabilities(), LOSSES),
                facts.treatment(),
                facts.circumstances(),
                facts.resolutions(),
                sorted(facts.homeCare(), DATED));
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.size() < 2 ? list : list.stream().sorted(order).toList();
    }
}
