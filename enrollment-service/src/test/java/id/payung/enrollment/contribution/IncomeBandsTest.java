package id.payung.enrollment.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeBandsTest {
    private final IncomeBands bands = IncomeBands.load();

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1000000",
        "1099000, 1, 1000000",
        "1099500, 1, 1000000", // inside a gap of the printed table
        "1099999, 1, 1000000",
        "1100000, 2, 1200000",
        "1299999, 2, 1200000",
        "1300000, 3, 1400000",
        "2699999, 9, 2600000",
        "2700000, 10, 2950000",
        "3200000, 11, 3450000",
        "8199999, 20, 7950000",
        "8200000, 21, 8700000",
        "20199999, 32, 19700000",
        "20200000, 33, 20700000",
        "9999999999, 33, 20700000",
    })
    void takesTheGreatestLowerBoundThatTheIncomeReaches(long income, int band, long base) {
        assertThat(bands.forIncome(income))
                .extracting(IncomeBand::band, IncomeBand::baseIncome)
                .containsExactly(band, base);
    }

    @Test
    void hasNoBandForANegativeIncome() {
        assertThatIllegalArgumentException().isThrownBy(() -> bands.forIncome(-1));
    }
}
