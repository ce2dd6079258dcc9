package id.payung.claims.law.reckoning;

import java.math.BigDecimal;
import java.util.Locale;

/** How figures are written in a calculation. */
public final class Rupiah {
    private Rupiah() {}

    /** With a comma between thousands: {@code 1,000,000}. */
    public static String written(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    /** Whole, or with only the decimals that are needed: {@code 4.5}. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A cost under a cap: itself, or the cap with a word on it. */
    public static Reckoning capped(long cost, long cap) {
        return cost <= cap
                ? new Reckoning(BigDecimal.valueOf(cost), written(cost))
                : new Reckoning(BigDecimal.valueOf(cap), written(cost) + ", at most " + written(cap));
    }
}
