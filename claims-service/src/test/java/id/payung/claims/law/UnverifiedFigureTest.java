package id.payung.claims.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.claims.law.heirs.Relation;
import id.payung.claims.law.heirs.Relative;
import id.payung.claims.law.parameter.ChangedFiles;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.scholarship.ChildState;
import id.payung.claims.law.scholarship.YearDays;
import id.payung.claims.law.scholarship.YearEntitlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure that nobody checked is looked at by a person before it pays: each is marked so in turn. */
class UnverifiedFigureTest {
    private static final BenefitLaw LAW = BenefitLaw.load();
    private static final Pattern VALUE = Pattern.compile("(?m)^( +value: )(\\d+)$");
    private static final Pattern FROM = Pattern.compile("(?m)^( +- from: ).*$");

    /** Of these the figure only says what a person is asked about; what it asks stands in the scenarios. */
    private static final Set<String> ASKS_ANYWAY =
            Set.of("jkk/disability-sum-limit.yaml", "scholarship/older-amount.yaml");

    private static final List<BenefitCase> GRANTED = Stream.of("jkm", "jkk", "children")
            .flatMap(name -> Scenario.read(name).stream())
            .map(Scenario::facts)
            .filter(facts -> facts.resolutions().isEmpty() && pays(LAW.assess(facts)))
            .toList();

    @ParameterizedTest
    @MethodSource("figuresOfClaims")
    void aClaimThatRestsOnItNeedsReview(String name) {
        BenefitLaw unverified = unverified(name);
        List<BenefitLaw> others = otherFigures(name);
        List<BenefitCase> resting = GRANTED.stream()
                .filter(facts -> others.stream().anyMatch(other -> paysOtherwise(other, facts)))
                .toList();

        assertThat(resting).isNotEmpty();
        assertThat(resting)
                .allSatisfy(facts -> assertThat(unverified.assess(facts).outcome())
                        .as("%s", facts)
                        .isEqualTo(Outcome.NEEDS_REVIEW));
    }

    @ParameterizedTest
    @MethodSource("figuresOfSchoolYears")
    void aSchoolYearThatRestsOnItNeedsReview(String name) {
        BenefitLaw unverified = unverified(name);

        assertThat(SchoolYear.values()).allSatisfy(year -> {
            assertThat(schoolYear(LAW, year).verdict()).isEqualTo(YearEntitlement.Verdict.DUE);
            assertThat(schoolYear(unverified, year).verdict()).isEqualTo(YearEntitlement.Verdict.NEEDS_REVIEW);
        });
    }

    @ParameterizedTest
    @CsvSource({"cover, COVER_IN_FORCE", "caused-by-work, CAUSED_BY_WORK"})
    void aConditionWithoutAFigureIsConfirmedToo(String provision, String code) {
        BenefitCase facts = BenefitCase.of(
                EventFacts.on(LocalDate.of(2023, 2, 21), EventKind.DEATH, Cause.WORK_ACCIDENT),
                List.of(RegistrationFacts.bpu(1_000_000, 14, 14)));
        BenefitLaw unverified = ChangedLaw.with("provisions.yaml", provisionUnverified(provision));
        String question = "FIGURE_VERIFIED_" + code;

        assertThat(LAW.assess(facts).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(unverified.assess(facts).outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(unverified.assess(answered(facts, question, true)).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(unverified.assess(answered(facts, question, false)).outcome())
                .isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void nobodyIsRefusedByARuleThatNobodyChecked() {
        BenefitCase uncovered = BenefitCase.of(
                EventFacts.on(LocalDate.of(2023, 2, 21), EventKind.DEATH, Cause.OTHER),
                List.of(RegistrationFacts.bpu(1_000_000, 14, 14).under(CoverStatus.NOT_COVERED)));

        assertThat(LAW.assess(uncovered).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(ChangedLaw.with("provisions.yaml", provisionUnverified("cover"))
                        .assess(uncovered)
                        .outcome())
                .isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void aRefusalThatRestsOnSomethingElseStands() {
        LocalDate day = LocalDate.of(2018, 2, 21);
        BenefitCase uncovered = BenefitCase.of(
                        EventFacts.on(day, EventKind.DEATH, Cause.WORK_ACCIDENT),
                        List.of(RegistrationFacts.bpu(1_000_000, 14, 14).under(CoverStatus.NOT_COVERED)))
                .under(CaseCircumstances.none().reported(day));

        Assessment assessment = LAW.assess(uncovered);

        assertThat(assessment.findings()).extracting(Finding::code).contains("FIGURE_VERIFIED_CLAIM_NOT_EXPIRED");
        assertThat(assessment.outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void theOrderOfHeirsIsConfirmedToo() {
        Relative spouse = new Relative("a", Relation.SPOUSE, Optional.empty(), false, false, false);
        LocalDate day = LocalDate.of(2023, 2, 21);

        assertThat(unverified("heirs/order.yaml")
                        .heirs()
                        .entitled(List.of(spouse), day, day)
                        .findings())
                .extracting(Finding::code)
                .contains("FIGURE_VERIFIED_HEIRS_BY_LAW");
    }

    @Test
    void aRowOfTheTableOfDisabilitiesAsks() {
        BenefitCase eye = BenefitCase.of(
                        EventFacts.on(
                                LocalDate.of(2023, 2, 21),
                                EventKind.PARTIAL_ANATOMICAL_DISABILITY,
                                Cause.WORK_ACCIDENT),
                        List.of(RegistrationFacts.bpu(1_000_000, 14, 14)))
                .withDisabilities(List.of(new Disability(DisabilityPart.ONE_EYE, 100)));

        assertThat(LAW.assess(eye).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(unverified("jkk/disability-table.yaml").assess(eye).outcome())
                .isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void bandsThatNobodyCheckedAreNotEvenRead() {
        assertThatThrownBy(() -> unverified("jkk/income-bands.yaml")).hasMessageContaining("jkk/income-bands");
    }

    /** The law if the figure were another one, or if there were none. */
    private static List<BenefitLaw> otherFigures(String name) {
        String text = ChangedFiles.text(name);
        return Stream.of(moved(text, 1), moved(text, -1), absent(text))
                .map(other -> ChangedLaw.with(name, other))
                .toList();
    }

    private static boolean paysOtherwise(BenefitLaw other, BenefitCase facts) {
        Assessment before = LAW.assess(facts);
        try {
            Assessment after = other.assess(facts);
            return before.outcome() != after.outcome()
                    || !before.lines().equals(after.lines())
                    || !before.scholarship().equals(after.scholarship());
        } catch (NoSuchElementException nothingIsReckonedWithoutIt) {
            return false;
        }
    }

    private static String moved(String text, int by) {
        return VALUE.matcher(text)
                .replaceAll(found -> found.group(1) + Math.max(1, Long.parseLong(found.group(2)) + by));
    }

    private static String absent(String text) {
        AtomicInteger year = new AtomicInteger(2060);
        return FROM.matcher(text).replaceAll(found -> found.group(1) + year.getAndIncrement() + "-01-01");
    }

    private static BenefitLaw unverified(String name) {
        return ChangedLaw.with(name, ChangedFiles.text(name).replace("verified: true", "verified: false"));
    }

    private static String provisionUnverified(String name) {
        String text = ChangedFiles.text("provisions.yaml");
        int at = text.indexOf("\n  " + name + ":\n");
        return text.substring(0, at) + text.substring(at).replaceFirst("verified: true", "verified: false");
    }

    private static BenefitCase answered(BenefitCase facts, String question, boolean met) {
        return facts.resolvedBy(Map.of(question, new Resolution(met, "officer", "looked it up")));
    }

    private static boolean pays(Assessment assessment) {
        boolean decided = assessment.outcome() == Outcome.GRANTED || assessment.outcome() == Outcome.PARTLY_GRANTED;
        return decided && assessment.total() > 0;
    }

    private static YearEntitlement schoolYear(BenefitLaw law, SchoolYear year) {
        LocalDate born = LocalDate.of(2023 - 4 - year.ordinal(), 3, 1);
        ChildState child = new ChildState("1", born, false, false, Optional.empty(), Map.of(), Set.of());
        return law.scholarships()
                .entitlement(child, 2023, year, LocalDate.of(2023, 2, 21), YearDays.both(LocalDate.of(2023, 8, 1)));
    }

    static List<String> figuresOfClaims() {
        return figures(name -> !isOfLedger(name) && !ASKS_ANYWAY.contains(name));
    }

    static List<String> figuresOfSchoolYears() {
        Set<String> ofClaims = Set.of(
                "scholarship/children.yaml",
                "scholarship/jkm-contribution-months.yaml",
                "scholarship/older-amount.yaml",
                "scholarship/working-exception-months.yaml");
        return figures(name -> name.startsWith("scholarship/") && !ofClaims.contains(name));
    }

    /** Only the yearly proof is held against these. */
    private static boolean isOfLedger(String name) {
        return name.startsWith("scholarship/")
                && (name.endsWith("-years.yaml") || name.endsWith("-of-age.yaml") || name.endsWith("-behind-age.yaml"));
    }

    private static List<String> figures(Predicate<String> wanted) {
        return LawFiles.names().stream()
                .filter(name -> name.matches("(jkk|jkm|membership|scholarship)/.*"))
                .filter(name -> ChangedFiles.text(name).contains("\nvalues:\n"))
                .filter(wanted)
                .toList();
    }
}
