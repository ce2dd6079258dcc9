package id.payung.claims.law.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.ChangedLaw;
import id.payung.claims.law.Program;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final Deadlines DEADLINES = BenefitLaw.load().deadlines();

    @ParameterizedTest
    @CsvSource({
        "JKM, 2025-07-07, 2025-07-10", // Monday to Thursday
        "JKM, 2025-07-11, 2025-07-16", // over a weekend
        "JKM, 2025-07-12, 2025-07-16", // complete on a Saturday
        "JKM, 2025-12-24, 2025-12-30", // over Christmas
        "JKK, 2025-07-07, 2025-07-16",
        "JKK, 2025-12-24, 2026-01-06", // over Christmas and New Year
    })
    void paymentIsDueAfterWorkingDays(Program program, LocalDate complete, LocalDate due) {
        assertThat(DEADLINES.payBy(program, complete).on()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-09, 0, 0",
        "2025-07-10, 0, 0", // working day 3
        "2025-07-11, 1, 420000", // working day 4
        "2025-07-12, 1, 420000", // a Saturday
        "2025-07-14, 2, 840000",
    })
    void latenessCostsOnePercentAWorkingDay(LocalDate paidOn, int days, long owed) {
        LocalDate due = DEADLINES.payBy(Program.JKM, LocalDate.of(2025, 7, 7)).on();

        Lateness lateness = DEADLINES.lateness(42_000_000, due, paidOn);

        assertThat(lateness.workingDays()).isEqualTo(days);
        assertThat(lateness.compensation()).isEqualTo(owed);
    }

    @Test
    void compensationIsRoundedDownToTheRupiah() {
        LocalDate due = LocalDate.of(2025, 7, 10);

        assertThat(DEADLINES.lateness(199, due, due.plusDays(1)).compensation()).isEqualTo(1);
        assertThat(DEADLINES.lateness(99, due, due.plusDays(1)).compensation()).isZero();
    }

    @Test
    void anAccidentIsReportedWithin48Hours() {
        OffsetDateTime accident = OffsetDateTime.parse("2025-03-01T22:30:00+08:00");

        ReportDeadline deadline = DEADLINES.reportBy(accident);

        assertThat(accident.plus(Duration.ofMinutes(47 * 60 + 59))).isBeforeOrEqualTo(deadline.at());
        assertThat(accident.plus(Duration.ofMinutes(48 * 60 + 1))).isAfter(deadline.at());
        assertThat(deadline.verified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-31, PP 44/2015, false",
        "2021-04-01, Permenaker 5/2021, true",
        "2021-04-02, Permenaker 5/2021, true",
        "2025-02-23, Permenaker 5/2021, true",
        "2025-02-24, Permenaker 1/2025, true",
        "2025-02-25, Permenaker 1/2025, true",
    })
    void theFirstReportIsDueByTheActOfTheDay(LocalDate day, String act, boolean verified) {
        ReportDeadline deadline = DEADLINES.reportBy(day.atTime(12, 0).atOffset(Deadlines.WITA));

        assertThat(deadline.citation().act()).isEqualTo(act);
        assertThat(deadline.verified()).isEqualTo(verified);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-31, PP 44/2015, false",
        "2021-04-01, Permenaker 5/2021, false",
        "2021-04-02, Permenaker 5/2021, false",
        "2025-02-23, Permenaker 5/2021, false",
        "2025-02-24, Permenaker 1/2025, true",
        "2025-02-25, Permenaker 1/2025, true",
    })
    void theSecondReportIsDueByTheActOfTheDay(LocalDate day, String act, boolean verified) {
        ReportDeadline deadline = DEADLINES.concludeBy(day);

        assertThat(deadline.citation().act()).isEqualTo(act);
        assertThat(deadline.verified()).isEqualTo(verified);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-30, PP 44/2015, false",
        "2023-12-01, PP 49/2023, true",
        "2023-12-02, PP 49/2023, true",
    })
    void aSuspectedCaseIsDeterminedByTheActOfTheDay(LocalDate reported, String act, boolean verified) {
        Deadline deadline = DEADLINES.determineBy(reported);

        assertThat(deadline.citation().act()).isEqualTo(act);
        assertThat(deadline.verified()).isEqualTo(verified);
        assertThat(deadline.on()).isEqualTo(reported.plusDays(30));
    }

    @Test
    void whatIsOwedForLatenessIsNotVerifiedWhileTheHolidaysOfItsDaysAreNot() {
        LocalDate due = LocalDate.of(2025, 12, 30);

        assertThat(DEADLINES.lateness(42_000_000, due, due).verified()).isTrue();
        assertThat(DEADLINES.lateness(42_000_000, due, due.plusDays(1)).verified())
                .isFalse();
        assertThat(checked(2025).lateness(42_000_000, due, due.plusDays(1)).verified())
                .isTrue();
        assertThat(checked(2025).lateness(42_000_000, due, due.plusDays(2)).verified())
                .isFalse();
    }

    /** The law once somebody has checked the holidays of a year. */
    private static Deadlines checked(int year) {
        return ChangedLaw.with("holidays/" + year + ".yaml", "verified: false", "verified: true")
                .deadlines();
    }

    @Test
    void aDayWithoutAnHourIsReportedWithin48HoursOfItsEnd() {
        LocalDate diagnosed = LocalDate.of(2025, 3, 1);

        assertThat(DEADLINES.reportBy(diagnosed).at()).isEqualTo(OffsetDateTime.parse("2025-03-04T00:00:00+08:00"));
        assertThat(DEADLINES.concludeBy(diagnosed).at()).isEqualTo(OffsetDateTime.parse("2025-03-04T00:00:00+08:00"));
    }

    @Test
    void aSuspectedCaseIsDeterminedWithin30Days() {
        assertThat(DEADLINES.determineBy(LocalDate.of(2025, 1, 31)).on()).isEqualTo(LocalDate.of(2025, 3, 2));
    }

    @Test
    void theTimeToAppealWaitsForSomeoneToVerifyIt() {
        Deadline deadline = DEADLINES.appealBy(LocalDate.of(2025, 7, 7));

        assertThat(deadline.on()).isEqualTo(LocalDate.of(2025, 8, 5));
        assertThat(deadline.verified()).isFalse();
    }

    @Test
    void aYearWithoutHolidaysOnFileIsNotVerified() {
        Deadline deadline = DEADLINES.payBy(Program.JKM, LocalDate.of(2041, 7, 1));

        assertThat(deadline.on()).isEqualTo(LocalDate.of(2041, 7, 4));
        assertThat(deadline.verified()).isFalse();
    }
}
