package id.payung.claims.simulation;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.CaseCircumstances;
import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.Disability;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TreatmentCosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The body of {@code POST /v1/benefit-simulations}; all but {@code event} and {@code registrations} may be left out. */
public record SimulationRequest(
        SimulatedEvent event,
        List<SimulatedRegistration> registrations,
        List<SimulatedChild> children,
        Integer temporaryDisabilityDays,
        List<SimulatedTransport> transport,
        List<SimulatedDisability> disabilities,
        SimulatedTreatment treatment) {

    private static final int MOST_REGISTRATIONS = 10;
    private static final int MOST_CHILDREN = 20;
    private static final int MOST_ENTRIES = 50;
    private static final int MOST_DAYS = 36_500;

    /**
     * The facts for the law, every broken field refused at once.
     *
     * @param today in WITA: nothing can have happened later
     */
    BenefitCase facts(LocalDate today) {
        Checks checks = new Checks();
        checks.require(event != null, "/event", "MISSING", "An event", "Peristiwa");
        if (event != null) {
            event.check(today, checks);
        }
        boolean some = registrations != null && !registrations.isEmpty();
        checks.require(some, "/registrations", "MISSING", "At least one registration", "Sekurangnya satu kepesertaan");
        checks.each("/registrations", registrations, MOST_REGISTRATIONS, SimulatedRegistration::check);
        checks.each("/children", children, MOST_CHILDREN, SimulatedChild.checkBeside(event, today));
        checks.each("/transport", transport, MOST_ENTRIES, SimulatedTransport::check);
        checks.each("/disabilities", disabilities, MOST_ENTRIES, SimulatedDisability::check);
        checks.range("/temporaryDisabilityDays", temporaryDisabilityDays, 0, MOST_DAYS);
        if (treatment != null) {
            treatment.check(checks);
        }
        checks.refuseIfBroken();
        return valid();
    }

    private BenefitCase valid() {
        return new BenefitCase(
                event.facts(),
                registrationFacts(),
                childFacts(),
                temporaryDisabilityDays == null ? 0 : temporaryDisabilityDays,
                orEmpty(transport).stream()
                        .map(entry -> new TransportCost(entry.mode(), entry.cost()))
                        .toList(),
                orEmpty(disabilities).stream()
                        .map(entry -> new Disability(entry.part(), entry.lossPercent()))
                        .toList(),
                treatment == null ? TreatmentCosts.none() : treatment.facts(),
                CaseCircumstances.none(),
                Map.of(),
                List.of());
    }

    private List<RegistrationFacts> registrationFacts() {
        List<RegistrationFacts> facts = new ArrayList<>();
        for (SimulatedRegistration registration : registrations) {
            facts.add(registration.facts(facts.size() + 1, event.job()));
        }
        return facts;
    }

    /** Named by their place, as a simulation knows no names. */
    private List<ChildFacts> childFacts() {
        List<ChildFacts> facts = new ArrayList<>();
        for (SimulatedChild child : orEmpty(children)) {
            facts.add(child.facts(childId(facts.size())));
        }
        return facts;
    }

    static String childId(int place) {
        return Integer.toString(place + 1);
    }

    int childCount() {
        return orEmpty(children).size();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
