package id.payung.claims.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.payung.claims.claim.ReviewQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every case; the seed is printed, and may be given again as {@code -Dpayung.seed}. */
class BenefitLawPropertiesTest {
    private static final BenefitLaw LAW = BenefitLaw.load();
    private static final int CASES = 3_000;
    private static final LocalDate OLDEST = Acts.inForceFrom("PP 44/2015");
    private static final long SEED = Long.getLong("payung.seed", System.nanoTime());
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

    private final RandomCases random = new RandomCases(new Random(SEED));

    @BeforeAll
    static void sayTheSeed() {
        System.out.println("payung.seed=" + SEED);
    }

    @Test
    void linesAndProjectionAddUpToTheTotal() {
        for (int i = 0; i < CASES; i++) {
            Assessment assessment = LAW.assess(anyCase());

            assertThat(assessment.lines().stream()
                            .mapToLong(BenefitLine::amount)
                            .sum())
                    .isEqualTo(assessment.cashTotal());
            assertThat(assessment.cashTotal() + assessment.scholarship().projectedTotal())
                    .isEqualTo(assessment.total());
            assertThat(assessment.lines()).allMatch(line -> line.amount() > 0);
        }
    }

    @Test
    void asksNothingThatClaimsCannotBeListedBy() {
        for (int i = 0; i < CASES; i++) {
            assertThat(LAW.assess(random.next()).findings())
                    .filteredOn(Finding.NeedsReview.class::isInstance)
                    .allSatisfy(finding ->
                            assertThat(ReviewQuestion.of(finding.code())).isPresent());
        }
    }

    @Test
    void everyCodeStandsOnceAndEveryUnverifiedLineAsks() {
        for (int i = 0; i < CASES; i++) {
            BenefitCase facts = anyCase();
            Assessment assessment = LAW.assess(facts);

            assertThat(assessment.findings().stream().map(Finding::code)).doesNotHaveDuplicates();
            assessment.lines().stream().filter(line -> !line.verified()).forEach(line -> assertThat(
                            asksForReview(assessment) || isChecked(line, facts))
                    .as("%s of %s", line, facts)
                    .isTrue());
        }
    }

    private static boolean asksForReview(Assessment assessment) {
        return assessment.outcome() == Outcome.NEEDS_REVIEW;
    }

    private static boolean isChecked(BenefitLine line, BenefitCase facts) {
        Resolution answer = facts.resolutions().get("FIGURE_VERIFIED_" + line.benefit());
        return answer != null && answer.met();
    }

    @Test
    void everyFindingSaysWhereItsConditionStands() {
        for (int i = 0; i < CASES; i++) {
            BenefitCase facts = random.next();

            assertThat(LAW.assess(facts).findings()).as("%s", facts).allSatisfy(finding -> assertThat(
                            finding.citation())
                    .as(finding.code())
                    .isNotNull()
                    .isNotEqualTo(Finding.DECIDED_BY_PERSON));
        }
    }

    @Test
    void nothingIsReasonedWithAnActOfALaterDay() {
        for (int i = 0; i < CASES; i++) {
            BenefitCase facts = random.next();
            Assessment assessment = LAW.assess(facts);
            LocalDate day = facts.event().date();
            LocalDate latest = day.isBefore(OLDEST) ? OLDEST : day;

            assertThat(assessment.findings().stream().map(Finding::citation))
                    .as("%s", facts)
                    .allMatch(citation -> !Acts.inForceFrom(citation.act()).isAfter(latest));
            assertThat(assessment.lines().stream().flatMap(line -> line.citations().stream()))
                    .as("%s", facts)
                    .allMatch(citation -> !Acts.inForceFrom(citation.act()).isAfter(latest));
        }
    }

    @Test
    void aLaterContributionMonthNeverLowersABenefit() {
        int answered = 0;
        int raised = 0;
        for (int i = 0; i < CASES; i++) {
            BenefitCase facts = anyCase();

            Map<String, Long> now = benefits(LAW.assess(facts));
            Map<String, Long> aMonthLater = benefits(LAW.assess(random.aMonthLater(facts)));

            now.forEach((benefit, amount) -> assertThat(aMonthLater.getOrDefault(benefit, 0L))
                    .as("%s of %s", benefit, facts)
                    .isGreaterThanOrEqualTo(amount));
            answered += facts.resolutions().isEmpty() || now.isEmpty() ? 0 : 1;
            raised += now.equals(aMonthLater) ? 0 : 1;
        }
        // cases in which nothing is due or changes would prove nothing
        assertThat(answered).isPositive();
        assertThat(raised).isPositive();
    }

    /** Every line, and every school year of every child. */
    private static Map<String, Long> benefits(Assessment assessment) {
        Map<String, Long> amounts = new HashMap<>();
        assessment.lines().forEach(line -> amounts.merge(line.benefit().name(), line.amount(), Long::sum));
        assessment.scholarship().children().forEach(child -> child.years()
                .forEach(year -> amounts.put(child.childId() + " in " + year.startsIn(), year.amount())));
        return amounts;
    }

    /** With or without answers of officers. */
    private BenefitCase anyCase() {
        return random.answered(random.next(), LAW);
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        for (int i = 0; i < CASES; i++) {
            BenefitCase facts = anyCase();

            assertThat(LAW.assess(random.shuffled(facts))).isEqualTo(LAW.assess(facts));
        }
    }

    @Test
    void noScholarshipGoesBeyondTwoChildrenTheYearsOfALevelOr23() {
        Map<SchoolLevel, Integer> most =
                Map.of(SchoolLevel.TK, 2, SchoolLevel.SD, 6, SchoolLevel.SMP, 3, SchoolLevel.SMA, 3, SchoolLevel.PT, 5);
        for (int i = 0; i < CASES; i++) {
            BenefitCase facts = anyCase();
            ScholarshipProjection scholarship = LAW.assess(facts).scholarship();

            assertThat(scholarship.children()).hasSizeLessThanOrEqualTo(2);
            for (ScholarshipProjection.ProjectedChild child : scholarship.children()) {
                LocalDate born = facts.children().stream()
                        .filter(each -> each.childId().equals(child.childId()))
                        .findFirst()
                        .orElseThrow()
                        .birthDate();
                Map<SchoolLevel, Integer> years = new HashMap<>();
                child.years().forEach(year -> years.merge(year.level(), 1, Integer::sum));
                years.forEach((level, count) -> assertThat(count).isLessThanOrEqualTo(most.get(level)));
                assertThat(child.years())
                        .allMatch(year -> LocalDate.of(year.startsIn(), 7, 1).isBefore(born.plusYears(23)))
                        .allMatch(year -> !LocalDate.of(year.startsIn(), 7, 1)
                                .isBefore(firstStart(facts.event().date())));
            }
        }
    }

    /** Years that begin after the event; what PP 44/2015 paid once is paid for the year in which it happened. */
    private static LocalDate firstStart(LocalDate event) {
        return event.isBefore(LocalDate.of(2019, 12, 2)) ? event.minusYears(1) : event;
    }

    @Test
    void aStoredCaseGivesTheSameAssessmentAgain() throws JsonProcessingException {
        for (int i = 0; i < CASES / 10; i++) {
            BenefitCase facts = anyCase();
            Assessment assessment = LAW.assess(facts);

            BenefitCase read = JSON.readValue(JSON.writeValueAsString(facts), BenefitCase.class);
            Assessment stored = JSON.readValue(JSON.writeValueAsString(assessment), Assessment.class);

            assertThat(read).isEqualTo(facts);
            assertThat(stored).isEqualTo(assessment);
            assertThat(LAW.assess(read)).isEqualTo(stored);
        }
    }

    @Test
    void theSumPublishedOn5July2023IsAmongThoseTheLawAllows() {
        // five heirs, each with a death grant of 42 or 70 million and scholarships of up to two children
        List<Long> single = new ArrayList<>(List.of(0L));
        for (SchoolYear next : SchoolYear.values()) {
            single.add(projected(next));
        }
        Set<Long> perHeir = new HashSet<>();
        for (long grant : new long[] {death(Cause.OTHER), death(Cause.WORK_ACCIDENT)}) {
            single.forEach(one -> single.forEach(two -> perHeir.add(grant + one + two)));
        }
        Set<Long> sums = Set.of(0L);
        for (int heir = 0; heir < 5; heir++) {
            Set<Long> next = new HashSet<>();
            sums.forEach(sum -> perHeir.forEach(each -> next.add(sum + each)));
            sums = next;
        }

        assertThat(sums).contains(838_000_000L);
    }

    private static long death(Cause cause) {
        LocalDate day = LocalDate.of(2023, 6, 1);
        return LAW.assess(BenefitCase.of(
                        EventFacts.on(day, EventKind.DEATH, cause), List.of(RegistrationFacts.bpu(1_000_000, 36, 36))))
                .total();
    }

    private static long projected(SchoolYear next) {
        LocalDate day = LocalDate.of(2023, 6, 1);
        LocalDate born = LocalDate.of(2023 - 4 - next.ordinal(), 5, 1);
        return LAW.scholarships()
                .project(List.of(ChildFacts.of("1", born, next)), day)
                .projectedTotal();
    }
}
