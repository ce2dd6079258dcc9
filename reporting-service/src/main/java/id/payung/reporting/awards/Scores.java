package id.payung.reporting.awards;

import static id.payung.reporting.reference.ParameterFiles.require;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How percents become scores.
 *
 * @param least what a percent below it scores
 * @param most what a percent above it scores
 * @param growthFromNothing what growth scores where there was nobody before, so that there is no percent
 */
public record Scores(BigDecimal least, BigDecimal most, BigDecimal growthFromNothing) {

    /** Decimals of all percents and scores. */
    static final int DECIMALS = 2;

    public Scores {
        require(least != null && most != null && growthFromNothing != null, "scores");
        require(least.compareTo(most) < 0, "a least score below the most");
        least = exact(least);
        most = exact(most);
        growthFromNothing = exact(growthFromNothing);
        require(
                growthFromNothing.compareTo(least) >= 0 && growthFromNothing.compareTo(most) <= 0,
                "a score of growth from nothing between the least and the most");
    }

    private static BigDecimal exact(BigDecimal score) {
        return score.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    BigDecimal of(BigDecimal percent) {
        return percent.max(least).min(most);
    }
}
