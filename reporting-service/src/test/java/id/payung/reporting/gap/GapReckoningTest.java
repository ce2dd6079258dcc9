package id.payung.reporting.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.reporting.gap.Gap.Shortfall;
import id.payung.reporting.gap.Gap.Unknown;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapReckoningTest {

    private static final YearMonth JULY = YearMonth.of(2023, 7);

    private final GapReckoning all = reckoning("100");

    @Test
    void tellsWhoIsMissingWhatTheyCostAndWhenTheyAreReached() {
        Gap gap =
                all.of(12_345, Optional.of(50_000L), List.of(6_345L, 7_000L, 9_000L, 9_001L, 9_002L, 12_000L, 12_345L));

        assertThat(gap.shortfall()).contains(new Shortfall(50_000, 37_655, 632_604_000, 7_591_248_000L));
        assertThat(gap.pace()).contains(new BigDecimal("1000.00"));
        assertThat(gap.paceMonths()).isEqualTo(6);
        assertThat(gap.reachedIn()).as("38 months later").contains(YearMonth.of(2026, 9));
        assertThat(gap.unknown()).isEmpty();
    }

    @Test
    void costsTheProvinceOfTheFirstDecreeWhatThePressSays() {
        Gap gap = all.of(0, Optional.of(100_000L), List.of());

        assertThat(gap.shortfall().orElseThrow().monthlyCost()).isEqualTo(1_680_000_000L);
    }

    @Test
    void roundsTheTargetUp() {
        Gap gap = reckoning("43.92").of(0, Optional.of(101L), List.of());

        assertThat(gap.shortfall().orElseThrow().target()).isEqualTo(45);
    }

    @Test
    void missesNobodyWhereMoreAreCoveredThanThereAre() {
        Gap gap = all.of(77_074, Optional.of(51_086L), List.of(1L, 77_074L));

        assertThat(gap.shortfall()).contains(new Shortfall(51_086, 0, 0, 0));
        assertThat(gap.unknown()).contains(Unknown.REACHED);
        assertThat(gap.reachedIn()).isEmpty();
    }

    @Test
    void isReachedInTheMonthThatTheLastPersonComes() {
        assertThat(all.of(90, Optional.of(100L), List.of(80L, 90L)).reachedIn()).contains(JULY.plusMonths(1));
        assertThat(all.of(90, Optional.of(101L), List.of(80L, 90L)).reachedIn()).contains(JULY.plusMonths(2));
    }

    @Test
    void roundsThePaceHalfUp() {
        assertThat(all.of(10, Optional.of(100L), List.of(0L, 3L, 5L, 10L)).pace())
                .contains(new BigDecimal("3.33"));
        assertThat(all.of(1, Optional.of(100L), List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L))
                        .pace())
                .contains(new BigDecimal("0.13"));
    }

    @Test
    void cannotTellWithoutADenominator() {
        Gap gap = all.of(10, Optional.empty(), List.of(5L, 10L));

        assertThat(gap.shortfall()).isEmpty();
        assertThat(gap.pace()).contains(new BigDecimal("5.00"));
        assertThat(gap.unknown()).contains(Unknown.NO_DENOMINATOR);
        assertThat(all.of(10, Optional.of(0L), List.of()).unknown()).contains(Unknown.NO_DENOMINATOR);
    }

    @Test
    void cannotTellWhereTheNumberStandsStillOrFalls() {
        assertThat(all.of(10, Optional.of(100L), List.of(10L, 10L)).unknown()).contains(Unknown.NO_GROWTH);
        assertThat(all.of(9, Optional.of(100L), List.of(10L, 9L)).unknown()).contains(Unknown.NO_GROWTH);
    }

    @Test
    void cannotTellFromOneMonth() {
        assertThat(all.of(10, Optional.of(100L), List.of(10L)).unknown()).contains(Unknown.NO_HISTORY);
        assertThat(all.of(10, Optional.of(100L), List.of()).unknown()).contains(Unknown.NO_HISTORY);
    }

    @Test
    void foreseesNoMoreThanAHundredYears() {
        assertThat(all.of(100, Optional.of(1300L), List.of(99L, 100L)).reachedIn())
                .contains(YearMonth.of(2123, 7));
        assertThat(all.of(100, Optional.of(1301L), List.of(99L, 100L)).unknown())
                .contains(Unknown.TOO_FAR);
    }

    @Test
    void saysNothingOfASuppressedRegion() {
        Gap gap = all.ofSuppressed();

        assertThat(gap.shortfall()).isEmpty();
        assertThat(gap.pace()).isEmpty();
        assertThat(gap.unknown()).contains(Unknown.SUPPRESSED);
    }

    @Test
    void refusesATargetOfNothing() {
        assertThatThrownBy(() -> reckoning("0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static GapReckoning reckoning(String targetPercent) {
        return new GapReckoning(JULY, new BigDecimal(targetPercent), 16_800);
    }
}
