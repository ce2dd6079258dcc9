package id.payung.reporting.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as they are published: two decimals, rounded half up, above 100 where they are. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** @param denominator above 0 */
    public static BigDecimal of(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }

    public static boolean isAbove100(BigDecimal percent) {
        return percent.compareTo(HUNDRED) > 0;
    }
}
