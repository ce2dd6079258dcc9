package id.payung.claims.law;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything the law asks about an event. Stored as JSON with each decision and assessed again later, so its fields are
 * only ever added to.
 *
 * @param temporaryDisabilityDays days without work by the doctor's statement, from the day of the accident on
 * @param resolutions a person's answers to findings that need review, by the finding's code
 * @param homeCare what of the cost of care at home stands in bills that say their day; the rest is known by its sum only
 */
public record BenefitCase(
        EventFacts event,
        List<RegistrationFacts> registrations,
        List<ChildFacts> children,
        int temporaryDisabilityDays,
        List<TransportCost> transport,
        List<Disability> disabilities,
        TreatmentCosts treatment,
        CaseCircumstances circumstances,
        Map<String, Resolution> resolutions,
        List<DatedCost> homeCare) {

    /** Copies what it is given; a case that was stored before bills of care at home said their day has none. */
    public BenefitCase {
        registrations = List.copyOf(registrations);
        children = List.copyOf(children);
        transport = List.copyOf(transport);
        disabilities = List.copyOf(disabilities);
        resolutions = Collections.unmodifiableMap(new TreeMap<>(resolutions));
        homeCare = homeCare == null ? List.of() : List.copyOf(homeCare);
    }

    /** An event and who was registered how; everything else empty. */
    public static BenefitCase of(EventFacts event, List<RegistrationFacts> registrations) {
        return new BenefitCase(
                event,
                registrations,
                List.of(),
                0,
                List.of(),
                List.of(),
                TreatmentCosts.none(),
                CaseCircumstances.none(),
                Map.of(),
                List.of());
    }

    /** The same with these children. */
    public BenefitCase withChildren(List<ChildFacts> others) {
        return new BenefitCase(
                event,
                registrations,
                others,
                temporaryDisabilityDays,
                transport,
                disabilities,
                treatment,
                circumstances,
                resolutions,
                homeCare);
    }

    /** The same with so many days of temporary disability. */
    public BenefitCase withTemporaryDisability(int days) {
        return new BenefitCase(
                event,
                registrations,
                children,
                days,
                transport,
                disabilities,
                treatment,
                circumstances,
                resolutions,
                homeCare);
    }

    /** The same with these lasting losses. */
    public BenefitCase withDisabilities(List<Disability> others) {
        return new BenefitCase(
                event,
                registrations,
                children,
                temporaryDisabilityDays,
                transport,
                others,
                treatment,
                circumstances,
                resolutions,
                homeCare);
    }

    /** The same with these receipts. */
    public BenefitCase withCosts(List<TransportCost> otherTransport, TreatmentCosts otherTreatment) {
        return new BenefitCase(
                event,
                registrations,
                children,
                temporaryDisabilityDays,
                otherTransport,
                disabilities,
                otherTreatment,
                circumstances,
                resolutions,
                homeCare);
    }

    /** The same under these circumstances. */
    public BenefitCase under(CaseCircumstances others) {
        return new BenefitCase(
                event,
                registrations,
                children,
                temporaryDisabilityDays,
                transport,
                disabilities,
                treatment,
                others,
                resolutions,
                homeCare);
    }

    /** The same with these answers of people. */
    public BenefitCase resolvedBy(Map<String, Resolution> answers) {
        return new BenefitCase(
                event,
                registrations,
                children,
                temporaryDisabilityDays,
                transport,
                disabilities,
                treatment,
                circumstances,
                answers,
                homeCare);
    }

    /** The same with these bills of care at home. */
    public BenefitCase withHomeCare(List<DatedCost> bills) {
        return new BenefitCase(
                event,
                registrations,
                children,
                temporaryDisabilityDays,
                transport,
                disabilities,
                treatment,
                circumstances,
                resolutions,
                bills);
    }
}
