package id.payung.enrollment.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberHistoryTest {

    private static final String SPONSOR = "KALTIM";

    @ParameterizedTest
    @CsvSource({
        "2023-07-02, false", // the day before the payment
        "2023-07-03, true", // cover begins on the day of the payment, not of the period
        "2023-12-31, true",
        "2024-01-01, false", // half-open: the first day after the period
    })
    void coversFromTheDayOfThePaymentToTheEndOfThePeriod(LocalDate day, boolean covered) {
        MemberHistory history = of(paid("2023-07-01", "2024-01-01", "2023-07-03"));

        assertThat(history.inForce(day)).hasSize(covered ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, false", // still covered
        "2024-01-01, true",
        "2024-03-31, true",
        "2024-04-01, false", // three months of arrears are over: lapsed
    })
    void countsArrearsForThreeMonthsAfterThePaidPeriod(LocalDate day, boolean inArrears) {
        MemberHistory history = of(paid("2023-07-01", "2024-01-01", "2023-07-03"));

        assertThat(history.inArrears(day).isPresent()).isEqualTo(inArrears);
    }

    @Test
    void knowsNoArrearsWhereSomebodyEndedTheMembership() {
        MemberHistory history = new MemberHistory(
                List.of(paid("2023-07-01", "2023-10-01", "2023-07-01")),
                List.of(new MemberHistory.Ended(SPONSOR, 1, LocalDate.of(2023, 10, 1), "MOVED")),
                List.of());

        assertThat(history.inArrears(LocalDate.of(2023, 10, 15))).isEmpty();
        assertThat(history.membershipMonths(LocalDate.of(2023, 10, 15))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2023-07-31, 1", "2023-08-01, 2", "2023-12-31, 6"})
    void doesNotCountPrepaidMonthsOfTheFuture(LocalDate day, int months) {
        MemberHistory history = of(paid("2023-07-01", "2024-01-01", "2023-07-01"));

        assertThat(history.contributionMonths(day)).hasSize(months);
        assertThat(history.membershipMonths(day)).isEqualTo(months);
    }

    @Test
    void countsAMonthOnceHoweverManySponsorsPaidForIt() {
        MemberHistory history = of(
                paid("2023-07-01", "2023-10-01", "2023-07-01"),
                new CoverageFact(
                        UUID.randomUUID(),
                        "CSR-1",
                        2,
                        3,
                        "BPU",
                        1,
                        1_000_000,
                        LocalDate.of(2023, 9, 1),
                        LocalDate.of(2023, 9, 1),
                        LocalDate.of(2023, 12, 1),
                        LocalDate.of(2023, 9, 1)));

        assertThat(history.contributionMonths(LocalDate.of(2023, 11, 15))).hasSize(5);
    }

    @Test
    void goesOnWithTheSameMembershipAfterAGapShorterThanThreeMonths() {
        MemberHistory history =
                of(paid("2023-01-01", "2023-04-01", "2023-01-01"), paid("2023-06-01", "2023-09-01", "2023-06-01"));

        assertThat(history.memberSince(LocalDate.of(2023, 8, 1))).contains(LocalDate.of(2023, 1, 1));
    }

    @Test
    void startsTheMembershipAnewAfterALapse() {
        MemberHistory history =
                of(paid("2023-01-01", "2023-04-01", "2023-01-01"), paid("2023-07-01", "2023-10-01", "2023-07-01"));

        assertThat(history.memberSince(LocalDate.of(2023, 8, 1))).contains(LocalDate.of(2023, 7, 1));
        assertThat(history.contributionMonths(LocalDate.of(2023, 8, 1))).hasSize(5);
    }

    @Test
    void countsContributionsFromElsewhere() {
        MemberHistory history = new MemberHistory(
                List.of(paid("2023-07-01", "2024-01-01", "2023-07-01")),
                List.of(),
                List.of(new MemberHistory.Outside(YearMonth.of(2020, 1), YearMonth.of(2023, 1), 36)));

        assertThat(history.contributionMonths(LocalDate.of(2023, 7, 15))).hasSize(37);
    }

    @Test
    void doesNotCountAPaymentThatCameAfterTheDay() {
        MemberHistory history = of(paid("2023-07-01", "2024-01-01", "2023-10-03"));

        assertThat(history.contributionMonths(LocalDate.of(2023, 9, 30))).isEmpty();
        assertThat(history.contributionMonths(LocalDate.of(2023, 10, 5))).hasSize(4);
    }

    private static MemberHistory of(CoverageFact... facts) {
        return new MemberHistory(List.of(facts), List.of(), List.of());
    }

    private static CoverageFact paid(String from, String until, String paidOn) {
        LocalDate first = LocalDate.parse(from);
        LocalDate paid = LocalDate.parse(paidOn);
        return new CoverageFact(
                UUID.randomUUID(),
                SPONSOR,
                1,
                3,
                "BPU",
                1,
                1_000_000,
                first,
                paid.isAfter(first) ? paid : first,
                LocalDate.parse(until),
                paid);
    }
}
