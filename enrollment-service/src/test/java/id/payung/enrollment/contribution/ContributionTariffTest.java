package id.payung.enrollment.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionTariffTest {
    private static final YearMonth JULY_2023 = YearMonth.of(2023, 7);

    private final ContributionTariff tariff = ContributionTariff.load();

    @Test
    void chargesEveryBandWhatTheLawsTablePrints() throws Exception {
        var in = new InputStreamReader(
                IncomeBands.class.getResourceAsStream("/contribution/bpu-income-bands.csv"), StandardCharsets.UTF_8);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            assertThat(rows.stream()).hasSize(33).allSatisfy(row -> {
                Insured insured = bpu(Long.parseLong(row.getField("base_income_rp")), false, Fund.APBD);
                Contribution printed = new Contribution(
                        Long.parseLong(row.getField("jkk_month_rp")), Long.parseLong(row.getField("jkm_month_rp")));
                assertThat(tariff.forMonth(insured, JULY_2023, 0, false)).isEqualTo(printed);
                assertThat(printed.total()).isEqualTo(Long.parseLong(row.getField("jkk_jkm_month_rp")));
            });
        }
    }

    /** What budgets and announcements say; the payouts of the same file are claims-service's. */
    @ParameterizedTest
    @CsvSource({
        "K01, APBD, false, 2025-01, 12", // 15,000 workers of a regency for a year
        "K05, SELF, true, 2026-01, 1",
        "K05, SELF, true, 2027-03, 1",
        "K06, SELF, false, 2023-07, 1",
    })
    void chargesWhatWasPublished(String caseId, Fund fund, boolean transport, YearMonth from, int months)
            throws Exception {
        NamedCsvRecord row = published(caseId);
        Insured insured = bpu(Long.parseLong(row.getField("wage_basis_rp")), transport, fund);

        long each = tariff.forPeriod(insured, from, months, 0, true).total();

        assertThat(each * Long.parseLong(row.getField("cases_n")))
                .isEqualTo(Long.parseLong(row.getField("total_published_rp")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-08", "2021-01"})
    void chargesForDeathWhatWasPublishedOfTheRelief(YearMonth month) throws Exception {
        long published = Long.parseLong(published("K04").getField("total_published_rp"));

        assertThat(tariff.forMonth(bpu(1_000_000, false, Fund.APBD), month, 0, true)
                        .jkm())
                .isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "3000000, 7200, 9000",
        "1000000, 2400, 3000",
        "1000208, 2400, 3001", // 2,400.4992 and 3,000.624
        "1000209, 2401, 3001", // 2,400.5016
        "1, 0, 0",
        "500, 1, 2", // 1.2 and 1.5: half up
        "625, 2, 2", // 1.5 and 1.875
        "1500, 4, 5", // 3.6 and 4.5: up, not to the even neighbour
        "1875, 5, 6", // 4.5 and 5.625
        "9999999999, 24000000, 30000000",
    })
    void roundsAWageEarnersContributionsHalfUpEachOnItsOwn(long wage, long jkk, long jkm) {
        Insured insured = new Insured(Segment.PU, wage, false, Fund.APBD);

        assertThat(tariff.forMonth(insured, JULY_2023, 0, false)).isEqualTo(new Contribution(jkk, jkm));
    }

    @Test
    void roundsEachMonthBeforeAddingUp() {
        Insured insured = new Insured(Segment.PU, 500, false, Fund.APBD);

        assertThat(tariff.forPeriod(insured, JULY_2023, 6, 0, false)).isEqualTo(new Contribution(6, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "SELF, true, 2025-12, 16800",
        "SELF, true, 2026-01, 8400",
        "SELF, true, 2026-03, 8400",
        "SELF, true, 2026-04, 8400",
        "SELF, true, 2026-12, 8400",
        "SELF, true, 2027-01, 8400",
        "SELF, true, 2027-03, 8400",
        "SELF, true, 2027-04, 16800",
        "SELF, false, 2025-12, 16800",
        "SELF, false, 2026-01, 16800",
        "SELF, false, 2026-03, 16800",
        "SELF, false, 2026-04, 8400",
        "SELF, false, 2026-12, 8400",
        "SELF, false, 2027-01, 16800",
        "SELF, false, 2027-04, 16800",
        "CSR, true, 2026-01, 8400",
        "CSR, false, 2026-04, 8400",
        "APBD, true, 2025-12, 16800",
        "APBD, true, 2026-01, 16800",
        "APBD, true, 2026-04, 16800",
        "APBD, true, 2027-03, 16800",
        "APBD, false, 2026-04, 16800",
        "APBD, false, 2026-12, 16800",
        "DBH_SAWIT, true, 2026-04, 16800",
        "DBH_SAWIT, false, 2026-04, 16800",
    })
    void halvesTheContributionUnderPp50Of2025ForPrivateFundsAlone(
            Fund fund, boolean transport, YearMonth month, long total) {
        Contribution contribution = tariff.forMonth(bpu(1_000_000, transport, fund), month, 0, false);

        assertThat(contribution.total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07, 0, true, 10000, 6800",
        "2020-08, 0, true, 100, 68",
        "2021-01, 5, true, 100, 68",
        "2021-02, 6, true, 10000, 6800",
        "2020-08, 0, false, 10000, 6800",
        "2020-08, 1, false, 10000, 6800",
        "2020-08, 2, false, 100, 68", // from the third contribution on
        "2021-01, 2, false, 100, 68",
        "2021-02, 2, false, 10000, 6800",
        "2020-07, 2, false, 10000, 6800",
    })
    void leavesOnePercentUnderPp49Of2020(YearMonth month, int paidBefore, boolean paid, long jkk, long jkm) {
        Contribution contribution = tariff.forMonth(bpu(1_000_000, false, Fund.APBD), month, paidBefore, paid);

        assertThat(contribution).isEqualTo(new Contribution(jkk, jkm));
    }

    @Test
    void gatesTheThirdContributionInsideAPeriod() {
        Insured insured = bpu(1_000_000, false, Fund.APBD);

        assertThat(tariff.forPeriod(insured, YearMonth.of(2020, 11), 4, 0, false)
                        .total())
                .isEqualTo(16_800 + 16_800 + 168 + 16_800);
    }

    @ParameterizedTest
    @CsvSource({"2020-08", "2026-05"})
    void neverRelievesAWageEarner(YearMonth month) {
        Insured insured = new Insured(Segment.PU, 3_000_000, true, Fund.SELF);

        assertThat(tariff.forMonth(insured, month, 5, true)).isEqualTo(new Contribution(7_200, 9_000));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07, 6, 100800", // 100,000 workers of the first decree: Rp 10.08 bn
        "2025-01, 12, 201600", // 15,000 workers a year: Rp 3.024 bn
        "2021-01, 3, 33768", // the last month of the relief, then two in full
    })
    void addsUpAPeriod(YearMonth from, int months, long total) {
        assertThat(tariff.forPeriod(bpu(1_000_000, false, Fund.APBD), from, months, 0, true)
                        .total())
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07, 1, false",
        "2020-07, 2, true",
        "2020-08, 1, true",
        "2021-01, 12, true",
        "2021-02, 12, false",
        "2020-01, 7, false",
        "2020-01, 8, true",
        "2026-04, 12, false",
    })
    void knowsWhichPeriodsNeedThePaymentHistory(YearMonth from, int months, boolean touches) {
        assertThat(tariff.touchesEarlyRelief(from, months)).isEqualTo(touches);
    }

    @Test
    void knowsNoTariffBeforeTheLaw() {
        Insured insured = bpu(1_000_000, false, Fund.APBD);

        assertThat(tariff.forMonth(insured, YearMonth.of(2015, 7), 0, false).total())
                .isEqualTo(16_800);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tariff.forMonth(insured, YearMonth.of(2015, 6), 0, false));
    }

    private static NamedCsvRecord published(String caseId) throws IOException {
        var in = new InputStreamReader(
                ContributionTariffTest.class.getResourceAsStream("/benefit_cases.csv"), StandardCharsets.UTF_8);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream()
                    .filter(row -> row.getField("case_id").equals(caseId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Insured bpu(long baseIncome, boolean transport, Fund fund) {
        return new Insured(Segment.BPU, baseIncome, transport, fund);
    }
}
