package id.payung.enrollment.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageReasonsTest {

    private final List<CoverageFact> coverages = new ArrayList<>();
    private final List<MemberHistory.Ended> endings = new ArrayList<>();

    @Test
    void whoWasEndedIsEndedForGood() {
        paid("KALTIM", 1, "2023-07-01", "2023-09-10", "2023-07-01");
        ended("KALTIM", 1, "2023-09-10", "MOVED");

        assertThat(codes("2023-09-09")).containsExactly("PAID_PERIOD");
        assertThat(codes("2023-09-10")).containsExactly("MEMBERSHIP_ENDED");
        assertThat(codes("2024-06-01")).containsExactly("MEMBERSHIP_ENDED");
    }

    @Test
    void whoWasEnrolledAgainAfterAnEndingLapsesLikeAnybody() {
        paid("KALTIM", 1, "2023-01-01", "2023-03-10", "2023-01-01");
        ended("KALTIM", 1, "2023-03-10", "MOVED");
        paid("KALTIM", 1, "2023-07-01", "2024-01-01", "2023-07-01");

        assertThat(codes("2023-05-01")).containsExactly("MEMBERSHIP_ENDED", "NOT_YET_STARTED");
        assertThat(codes("2024-02-01")).containsExactly("IN_ARREARS");
        assertThat(codes("2024-04-01")).containsExactly("LAPSED");
        assertThat(detail("2024-04-01")).contains("lapsed on 2024-04-01");
    }

    @Test
    void whoWasTransferredLapsesUnderTheNewSponsor() {
        paid("KALTIM", 1, "2023-07-01", "2023-10-01", "2023-07-01");
        ended("KALTIM", 1, "2023-10-01", "TRANSFERRED");
        paid("CSR", 1, "2023-10-01", "2024-01-01", "2023-10-01");

        assertThat(codes("2024-04-01")).containsExactly("LAPSED");
    }

    @Test
    void eachJobHasItsOwnReason() {
        paid("KALTIM", 1, "2023-07-01", "2023-09-10", "2023-07-01");
        ended("KALTIM", 1, "2023-09-10", "WAGE_EARNER");
        paid("CSR", 2, "2023-07-01", "2024-01-01", "2023-07-01");

        assertThat(codes("2024-02-01")).containsExactly("IN_ARREARS");
        assertThat(codes("2024-04-01")).containsExactly("MEMBERSHIP_ENDED", "LAPSED");
    }

    @Test
    void anEndingOfWhatWasNeverPaidIsSaidWhereNothingElseIs() {
        ended("KALTIM", 1, "2023-09-10", "MOVED");

        assertThat(codes("2023-09-09")).containsExactly("NO_COVERAGE_KNOWN");
        assertThat(codes("2023-09-10")).containsExactly("MEMBERSHIP_ENDED");
    }

    @Test
    void whatWasPaidAfterItsPeriodCoveredNoDayAndLapsesFromNothing() {
        paid("KALTIM", 1, "2023-07-01", "2023-08-01", "2023-09-03");

        assertThat(codes("2023-07-15")).containsExactly("PAID_AFTER_PERIOD");
        assertThat(codes("2023-09-10")).containsExactly("PAID_AFTER_PERIOD");
        assertThat(codes("2024-06-01")).containsExactly("PAID_AFTER_PERIOD");
    }

    @Test
    void tellsAllJobsInArrearsWithTheirLastPaidPeriods() {
        paid("KALTIM", 1, "2023-07-01", "2023-10-01", "2023-07-01");
        paid("KALTIM", 1, "2023-10-01", "2024-01-01", "2023-10-01");
        paid("CSR", 2, "2023-07-01", "2023-12-01", "2023-07-01");

        assertThat(history().arrears(LocalDate.of(2024, 1, 15)))
                .extracting(CoverageFact::job, CoverageFact::from, CoverageFact::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, LocalDate.of(2023, 10, 1), LocalDate.of(2024, 1, 1)),
                        org.assertj.core.groups.Tuple.tuple(2, LocalDate.of(2023, 7, 1), LocalDate.of(2023, 12, 1)));
    }

    private List<String> codes(String day) {
        return reasons(day).stream().map(CoverageAnswer.Reason::code).toList();
    }

    private String detail(String day) {
        return reasons(day).get(0).detail();
    }

    private List<CoverageAnswer.Reason> reasons(String on) {
        MemberHistory history = history();
        LocalDate day = LocalDate.parse(on);
        CoverageStatus status = !history.inForce(day).isEmpty()
                ? CoverageStatus.COVERED
                : history.inArrears(day).isPresent() ? CoverageStatus.IN_ARREARS : CoverageStatus.NOT_COVERED;
        return CoverageReasons.of(status, history, day, Locale.ENGLISH);
    }

    private MemberHistory history() {
        return new MemberHistory(coverages, endings, List.of());
    }

    private void ended(String sponsor, int job, String on, String cause) {
        endings.add(new MemberHistory.Ended(sponsor, job, LocalDate.parse(on), cause));
    }

    private void paid(String sponsor, int job, String from, String until, String paidOn) {
        LocalDate first = LocalDate.parse(from);
        LocalDate paid = LocalDate.parse(paidOn);
        coverages.add(new CoverageFact(
                UUID.randomUUID(),
                sponsor,
                job,
                3,
                "BPU",
                1,
                1_000_000,
                first,
                paid.isAfter(first) ? paid : first,
                LocalDate.parse(until),
                paid));
    }
}
