package id.payung.claims.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Cases of every kind, the likely and the odd. */
final class RandomCases {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4_300;

    private final Random random;

    RandomCases(Random random) {
        this.random = random;
    }

    BenefitCase next() {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        long homeCare = cost();
        return new BenefitCase(
                new EventFacts(any(EventKind.values()), any(Cause.values()), day, Optional.empty()),
                some(3, place -> registration()),
                some(4, place -> child(day, place)),
                random.nextInt(500),
                some(3, place -> new TransportCost(any(TransportMode.values()), random.nextInt(12_000_000))),
                some(4, place -> new Disability(any(DisabilityPart.values()), 1 + random.nextInt(100))),
                new TreatmentCosts(cost(), homeCare, cost(), cost(), cost(), cost()),
                new CaseCircumstances(
                        maybe(day.plusDays(random.nextInt(2_500))),
                        maybe(day.minusDays(random.nextInt(1_500))),
                        random.nextInt(5) == 0 ? Set.of(any(Flag.values())) : Set.of()),
                Map.of(),
                some(3, place -> new DatedCost(day.plusDays(random.nextInt(900)), homeCare / 3)));
    }

    /** The same with what officers answered: nothing, or most of what was open, and of what that opened in turn. */
    BenefitCase answered(BenefitCase facts, BenefitLaw law) {
        BenefitCase answered = facts;
        for (int round = random.nextInt(3); round > 0; round--) {
            Map<String, Resolution> answers = new HashMap<>(answered.resolutions());
            law.assess(answered).findings().stream()
                    .filter(Finding.NeedsReview.class::isInstance)
                    .filter(open -> random.nextInt(4) > 0)
                    .forEach(open -> answers.put(
                            open.code(), new Resolution(random.nextInt(4) > 0, "officer-1", "Seen in the papers")));
            answered = answered.resolvedBy(answers);
        }
        return answered;
    }

    /** One more month of contributions and membership in every registration. */
    BenefitCase aMonthLater(BenefitCase facts) {
        List<RegistrationFacts> later = facts.registrations().stream()
                .map(each -> new RegistrationFacts(
                        each.segment(),
                        each.declaredIncome(),
                        each.baseIncome(),
                        each.monthlyWage(),
                        each.membershipMonths() + 1,
                        each.contributionMonths() + 1,
                        each.contributionMonthsSinceLapse().map(months -> months + 1),
                        each.cover(),
                        each.job(),
                        each.namedByEvent()))
                .toList();
        return with(facts, later, facts.children(), facts.transport(), facts.disabilities(), facts.homeCare());
    }

    BenefitCase shuffled(BenefitCase facts) {
        return with(
                facts,
                shuffled(facts.registrations()),
                shuffled(facts.children()),
                shuffled(facts.transport()),
                shuffled(facts.disabilities()),
                shuffled(facts.homeCare()));
    }

    private static BenefitCase with(
            BenefitCase facts,
            List<RegistrationFacts> registrations,
            List<ChildFacts> children,
            List<TransportCost> transport,
            List<Disability> disabilities,
            List<DatedCost> homeCare) {
        return new BenefitCase(
                facts.event(),
                registrations,
                children,
                facts.temporaryDisabilityDays(),
                transport,
                disabilities,
                facts.treatment(),
                facts.circumstances(),
                facts.resolutions(),
                homeCare);
    }

    private RegistrationFacts registration() {
        // often a month short of what the law asks for: 3 and 36
        int months = random.nextInt(3) == 0 ? (random.nextBoolean() ? 2 : 35) : random.nextInt(50);
        long income = random.nextInt(25_000_000);
        RegistrationFacts facts = random.nextBoolean()
                ? RegistrationFacts.bpu(income, months, months)
                : RegistrationFacts.pu(income, months, months);
        facts = random.nextInt(4) == 0 ? facts.sinceLapse(random.nextInt(months + 1)) : facts;
        facts = random.nextInt(4) == 0 ? facts.under(any(CoverStatus.values())) : facts;
        return facts.inJob(1 + random.nextInt(2), random.nextInt(3) == 0);
    }

    private ChildFacts child(LocalDate day, int place) {
        return new ChildFacts(
                "child-" + place,
                day.minusDays(random.nextInt(9_000)).plusDays(200),
                maybe(any(SchoolYear.values())),
                random.nextInt(8) == 0,
                random.nextInt(8) == 0,
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(new ChildWork(
                        maybe(any(ChildWork.Kind.values())),
                        maybe(day.minusMonths(random.nextInt(12))),
                        maybe(day.plusDays(random.nextInt(90))))));
    }

    private long cost() {
        return random.nextInt(3) == 0 ? random.nextInt(30_000_000) : 0;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private interface Made<T> {
        T at(int place);
    }

    private <T> List<T> some(int most, Made<T> made) {
        List<T> list = new ArrayList<>();
        int size = random.nextInt(most + 1);
        for (int place = 0; place < size; place++) {
            list.add(made.at(place));
        }
        return list;
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
