package id.payung.claims.law.scholarship;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.ChildWork;
import id.payung.claims.law.Finding;
import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScholarshipLawTest {
    private static final ScholarshipLaw LAW = BenefitLaw.load().scholarships();
    private static final LocalDate EVENT = LocalDate.of(2023, 2, 21);

    @ParameterizedTest
    @CsvSource({
        "TK1, 87000000", "TK2, 85500000", "SD1, 84000000", "SD2, 82500000", "SD3, 81000000", "SD4, 79500000",
        "SD5, 78000000", "SD6, 76500000", "SMP1, 75000000", "SMP2, 73000000", "SMP3, 71000000", "SMA1, 69000000",
        "SMA2, 66000000", "SMA3, 63000000", "PT1, 60000000", "PT2, 48000000", "PT3, 36000000", "PT4, 24000000",
        "PT5, 12000000"
    })
    void projectsWhatIsLeftOfAnEducation(SchoolYear next, long total) {
        LocalDate born = LocalDate.of(2023 - 4 - next.ordinal(), 3, 1);

        assertThat(LAW.project(List.of(ChildFacts.of("1", born, next)), EVENT).projectedTotal())
                .isEqualTo(total);
    }

    @Test
    void aSmallChildBeginsWhenItIsOldEnough() {
        LocalDate born = LocalDate.of(2022, 7, 2);

        var years = LAW.project(List.of(ChildFacts.of("1", born, SchoolYear.TK1)), EVENT)
                .children()
                .get(0)
                .years();

        assertThat(years.get(0).startsIn()).isEqualTo(2027);
        assertThat(years).hasSize(19);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-01, TK1, 2026", // four on 1 July 2026
        "2022-03-01, TK2, 2027",
        "2022-03-01, SD1, 2028",
        "2022-07-02, SD1, 2029",
        "2019-07-02, TK1, 2024", // three on 1 July 2023
        "2019-07-01, TK1, 2023", // four: at school
        "2019-07-01, SD1, 2023", // early, but at school
        "2008-03-01, PT1, 2023",
    })
    void aChildTooYoungForAnySchoolBeginsAtTheAgeOfItsSchoolYear(LocalDate born, SchoolYear next, int begins) {
        var years = LAW.project(List.of(ChildFacts.of("1", born, next)), EVENT)
                .children()
                .get(0)
                .years();

        assertThat(years.get(0).startsIn()).isEqualTo(begins);
        assertThat(years.get(0).level()).isEqualTo(next.level());
        assertThat(years).hasSize(SchoolYear.values().length - next.ordinal());
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-07-01, DUE, SCHOOL_YEAR_AFTER_EVENT",
        "2022, 2023-07-01, NOT_DUE, SCHOOL_YEAR_AFTER_EVENT",
        "2023, 2023-06-30, NOT_DUE, SCHOOL_YEAR_BEGUN",
        "2023, 2026-07-01, DUE, SCHOOL_YEAR_CLAIMED_IN_TIME",
        "2023, 2027-06-30, DUE, SCHOOL_YEAR_CLAIMED_IN_TIME",
        "2023, 2027-07-01, NOT_DUE, SCHOOL_YEAR_CLAIMED_IN_TIME",
    })
    void aSchoolYearHasItsTime(int start, LocalDate claimedOn, YearEntitlement.Verdict verdict, String code) {
        YearEntitlement entitlement =
                LAW.entitlement(child("2012-05-01", Map.of()), start, SchoolYear.SD6, EVENT, YearDays.both(claimedOn));

        assertThat(entitlement.verdict()).isEqualTo(verdict);
        assertThat(entitlement.amount()).isEqualTo(verdict == YearEntitlement.Verdict.DUE ? 1_500_000 : 0);
        assertThat(result(entitlement, code)).isEqualTo(verdict == YearEntitlement.Verdict.DUE ? "MET" : "NOT_MET");
    }

    @ParameterizedTest
    @CsvSource({"2027-06-30, DUE", "2027-07-01, NOT_DUE"})
    void aSlowAnswerCostsNoSchoolYear(LocalDate received, YearEntitlement.Verdict verdict) {
        YearDays days = new YearDays(received, LocalDate.of(2031, 1, 1));

        assertThat(LAW.entitlement(child("2012-05-01", Map.of()), 2023, SchoolYear.SD6, EVENT, days)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aYearThatHadNotBegunWhenItWasProvenIsDueOnceItHas() {
        YearDays days = new YearDays(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 7, 1));

        assertThat(LAW.entitlement(child("2012-05-01", Map.of()), 2023, SchoolYear.SD6, EVENT, days)
                        .verdict())
                .isEqualTo(YearEntitlement.Verdict.DUE);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-01, TK1, NEEDS_REVIEW", // one year old
        "2020-07-02, TK1, NEEDS_REVIEW", // three on the day after the first
        "2020-07-01, TK1, DUE",
        "2022-07-01, PT1, NEEDS_REVIEW",
        "2012-07-01, SD6, DUE",
        "2010-07-01, SD1, NEEDS_REVIEW",
        "2012-07-01, SD1, DUE",
        "2011-07-01, SD1, NEEDS_REVIEW",
    })
    void aSchoolYearThatDoesNotFitTheAgeIsForAPerson(String born, SchoolYear year, YearEntitlement.Verdict verdict) {
        YearEntitlement entitlement =
                LAW.entitlement(child(born, Map.of()), 2023, year, EVENT, YearDays.both(LocalDate.of(2023, 8, 1)));

        assertThat(entitlement.verdict()).isEqualTo(verdict);
        assertThat(result(entitlement, "SCHOOL_YEAR_FITS_AGE"))
                .isEqualTo(verdict == YearEntitlement.Verdict.DUE ? "MET" : "NEEDS_REVIEW");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, NONE, 2025-08-01, ''",
        "true, false, NONE, 2025-08-01, MARRIED_BEFORE",
        "false, true, NONE, 2025-08-01, WORKED_BEFORE",
        "false, true, INTERN, 2025-02-24, ''",
        "false, true, INTERN, 2025-02-23, WORKED_BEFORE",
        "false, true, SIX_MONTHS, 2025-09-01, ''",
        "false, true, A_DAY_MORE, 2025-09-02, WORKED_BEFORE",
        "false, true, NO_END, 2025-09-02, ''",
    })
    void aStopIsNotForgotten(boolean married, boolean working, Work work, LocalDate day, String doubt) {
        assertThat(LAW.doubtsAfter(married, working, work.known, day).stream()
                        .map(Enum::name)
                        .toList())
                .isEqualTo(doubt.isEmpty() ? List.of() : List.of(doubt));
    }

    /** What is said of a child's work; for a wage it begins on 1 March 2025. */
    private enum Work {
        NONE(Optional.empty()),
        UNKNOWN_KIND(Optional.of(new ChildWork(Optional.empty(), Optional.empty(), Optional.empty()))),
        INTERN(Optional.of(new ChildWork(Optional.of(ChildWork.Kind.INTERN), Optional.empty(), Optional.empty()))),
        BPU_MEMBER(
                Optional.of(new ChildWork(Optional.of(ChildWork.Kind.BPU_MEMBER), Optional.empty(), Optional.empty()))),
        SIX_MONTHS(forAWage("2025-03-01", "2025-09-01")),
        A_DAY_MORE(forAWage("2025-03-01", "2025-09-02")),
        NO_END(forAWage("2025-03-01", null)),
        NO_BEGINNING(forAWage(null, "2025-09-01")),
        BACKWARDS(forAWage("2025-09-01", "2025-03-01"));

        private final Optional<ChildWork> known;

        Work(Optional<ChildWork> known) {
            this.known = known;
        }

        private static Optional<ChildWork> forAWage(String from, String until) {
            return Optional.of(new ChildWork(
                    Optional.of(ChildWork.Kind.WAGE_EARNER_UP_TO_SIX_MONTHS),
                    Optional.ofNullable(from).map(LocalDate::parse),
                    Optional.ofNullable(until).map(LocalDate::parse)));
        }
    }

    /** The rule began on 24 February 2025. */
    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_KIND, 2025-02-23, NOT_DUE",
        "UNKNOWN_KIND, 2025-02-24, NEEDS_REVIEW",
        "INTERN, 2025-02-23, NOT_DUE",
        "INTERN, 2025-02-24, DUE",
        "BPU_MEMBER, 2025-08-01, DUE",
        "SIX_MONTHS, 2025-02-23, NOT_DUE",
        "SIX_MONTHS, 2025-02-24, DUE",
        "SIX_MONTHS, 2025-08-01, DUE",
        "A_DAY_MORE, 2025-08-01, NOT_DUE",
        "NO_END, 2025-08-01, NEEDS_REVIEW",
        "NO_BEGINNING, 2025-08-01, NEEDS_REVIEW",
        "BACKWARDS, 2025-08-01, NEEDS_REVIEW",
    })
    void letsAStudentWorkForAWageForSixMonthsInARow(Work work, LocalDate day, YearEntitlement.Verdict verdict) {
        ChildState child = new ChildState("1", LocalDate.of(2006, 1, 1), false, true, work.known, Map.of(), Set.of());

        YearEntitlement entitlement = LAW.entitlement(child, 2024, SchoolYear.PT1, EVENT, YearDays.both(day));

        assertThat(entitlement.verdict()).isEqualTo(verdict);
        if (verdict == YearEntitlement.Verdict.NEEDS_REVIEW) {
            assertThat(result(entitlement, "CHILD_WORK_EXCEPTED")).isEqualTo("NEEDS_REVIEW");
        }
    }

    @Test
    void proofsThatSayDifferentThingsAreForAPerson() {
        ChildState child = new ChildState(
                "1",
                LocalDate.of(2012, 5, 1),
                false,
                false,
                Optional.empty(),
                Map.of(),
                Set.of(Doubt.PROVEN_OTHERWISE));

        YearEntitlement entitlement =
                LAW.entitlement(child, 2023, SchoolYear.SD6, EVENT, YearDays.both(LocalDate.of(2023, 8, 1)));

        assertThat(entitlement.verdict()).isEqualTo(YearEntitlement.Verdict.NEEDS_REVIEW);
        assertThat(entitlement.amount()).isEqualTo(1_500_000);
        assertThat(result(entitlement, "SCHOOL_YEAR_PROOFS_AGREE")).isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @CsvSource({"2, DUE", "3, NOT_DUE"})
    void aLevelHasItsYears(int granted, YearEntitlement.Verdict verdict) {
        ChildState child = child("2008-05-01", Map.of(SchoolLevel.SMP, granted));

        assertThat(LAW.entitlement(child, 2023, SchoolYear.SMP3, EVENT, YearDays.both(LocalDate.of(2023, 8, 1)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2000-07-01, NOT_DUE", "2000-07-02, DUE"})
    void ends23YearsAfterTheBirth(String born, YearEntitlement.Verdict verdict) {
        assertThat(LAW.entitlement(
                                child(born, Map.of()),
                                2023,
                                SchoolYear.PT5,
                                EVENT,
                                YearDays.both(LocalDate.of(2023, 8, 1)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, 2025-08-01, NOT_DUE",
        "false, true, 2025-08-01, NOT_DUE",
        "false, false, 2025-08-01, DUE",
    })
    void endsWithMarriageAndWork(boolean married, boolean working, LocalDate day, YearEntitlement.Verdict verdict) {
        ChildState child =
                new ChildState("1", LocalDate.of(2006, 1, 1), married, working, Optional.empty(), Map.of(), Set.of());

        assertThat(LAW.entitlement(child, 2024, SchoolYear.PT1, EVENT, YearDays.both(day))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-01, NEEDS_REVIEW", "2019-12-02, DUE"})
    void theOlderScholarshipIsForAPerson(LocalDate event, YearEntitlement.Verdict verdict) {
        assertThat(LAW.entitlement(
                                child("2012-05-01", Map.of()),
                                2022,
                                SchoolYear.SD5,
                                event,
                                YearDays.both(LocalDate.of(2022, 8, 1)))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** Granted since PP 82/2019, paid since Permenaker 5/2021. */
    @ParameterizedTest
    @CsvSource({
        "2021-03-31, NEEDS_REVIEW, PP 82/2019",
        "2021-04-01, DUE, Permenaker 5/2021",
        "2021-04-02, DUE, Permenaker 5/2021",
    })
    void whatWasClaimedBeforeTheProceduresOfPaymentWereMadeIsForAPerson(
            LocalDate claimedOn, YearEntitlement.Verdict verdict, String act) {
        YearEntitlement entitlement = LAW.entitlement(
                child("2010-05-01", Map.of()),
                2020,
                SchoolYear.SD5,
                LocalDate.of(2020, 2, 22),
                YearDays.both(claimedOn));

        assertThat(entitlement.verdict()).isEqualTo(verdict);
        assertThat(entitlement.findings())
                .filteredOn(finding -> finding.code().equals("SCHOOL_YEAR_CLAIMED_IN_TIME"))
                .extracting(finding -> finding.citation().act())
                .containsExactly(act);
    }

    @ParameterizedTest
    @CsvSource({"0, NEEDS_REVIEW, 12000000", "1, NOT_DUE, 0"})
    void theOlderScholarshipIsGrantedOnce(int granted, YearEntitlement.Verdict verdict, long amount) {
        ChildState child = child("2012-05-01", Map.of(SchoolLevel.SD, granted));

        YearEntitlement entitlement = LAW.entitlement(
                child, 2020, SchoolYear.SD3, LocalDate.of(2019, 12, 1), YearDays.both(LocalDate.of(2020, 8, 1)));

        assertThat(entitlement.verdict()).isEqualTo(verdict);
        assertThat(entitlement.amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"1997-07-02, false", "1997-07-01, true"})
    void ofTheOlderScholarshipAPersonIsAskedWhoIs23(String born, boolean asked) {
        YearEntitlement entitlement = LAW.entitlement(
                child(born, Map.of()),
                2020,
                SchoolYear.PT5,
                LocalDate.of(2019, 12, 1),
                YearDays.both(LocalDate.of(2020, 8, 1)));

        assertThat(entitlement.verdict()).isEqualTo(YearEntitlement.Verdict.NEEDS_REVIEW);
        assertThat(entitlement.findings().stream().map(Finding::code).anyMatch("CHILD_UNDER_23"::equals))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-01, 12000000", "2020-07-01, 0"})
    void ofTheOlderScholarshipNothingIsLeftAfterItsSchoolYear(LocalDate from, long left) {
        List<ChildFacts> child = List.of(ChildFacts.of("1", LocalDate.of(2012, 5, 1), SchoolYear.SD2));

        assertThat(LAW.projectFrom(from, child, LocalDate.of(2019, 12, 1)).projectedTotal())
                .isEqualTo(left);
    }

    private static ChildState child(String born, Map<SchoolLevel, Integer> granted) {
        return new ChildState("1", LocalDate.parse(born), false, false, Optional.empty(), granted, Set.of());
    }

    private static String result(YearEntitlement entitlement, String code) {
        return entitlement.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::result)
                .findFirst()
                .orElseThrow();
    }
}
