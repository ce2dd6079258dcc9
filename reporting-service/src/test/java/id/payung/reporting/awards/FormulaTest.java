package id.payung.reporting.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.reporting.awards.Formula.CategoryRule;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private final Formula formula = Formula.load();

    @Test
    void saysThatItsWeightsAreNotThoseOfTheAward() {
        assertThat(formula.verified()).isFalse();
        assertThat(formula.note()).contains("weights were not found");
        assertThat(formula.companySizes().verified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, COMPANY_SMALL",
        "19, COMPANY_SMALL",
        "20, COMPANY_MEDIUM",
        "99, COMPANY_MEDIUM",
        "100, COMPANY_LARGE",
        "100000, COMPANY_LARGE"
    })
    void sizesCompaniesByThePersonsTheyCover(long persons, Category size) {
        assertThat(formula.companySizes().of(persons)).isEqualTo(size);
    }

    @Test
    void refusesWeightsThatAreNotAHundredTogether() {
        Map<Indicator, Integer> weights =
                Map.of(Indicator.COVERAGE, 60, Indicator.GROWTH, 20, Indicator.PERSISTENCE, 10);

        assertThatThrownBy(() -> new CategoryRule(Category.VILLAGE, 10, weights))
                .hasMessageContaining("100 together");
    }

    @Test
    void refusesToRankBelowWhatMayBePublished() {
        Map<Indicator, Integer> weights =
                Map.of(Indicator.COVERAGE, 60, Indicator.GROWTH, 20, Indicator.PERSISTENCE, 20);

        assertThatThrownBy(() -> new CategoryRule(Category.VILLAGE, 4, weights))
                .hasMessageContaining("may be published");
    }

    @Test
    void saysHowPercentsAreScoredAndWhatDecidesBetweenEquals() {
        assertThat(formula.scores())
                .isEqualTo(new Scores(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(100)));
        assertThat(formula.tieBreak()).containsExactly(TieBreak.COVERAGE_SCORE, TieBreak.PERSONS_COVERED);
    }

    @Test
    void refusesScoresThatNoPercentCanHave() {
        assertThatThrownBy(() -> new Scores(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
                .hasMessageContaining("below the most");
        assertThatThrownBy(() -> new Scores(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN))
                .hasMessageContaining("growth from nothing");
    }
}
