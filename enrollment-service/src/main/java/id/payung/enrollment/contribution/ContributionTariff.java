package id.payung.enrollment.contribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * What is owed for JKK and JKM: PP 44/2015 with the reliefs of PP 49/2020 and PP 50/2025. The law of the month that is
 * paid for decides. Every program is rounded on its own to the rupiah, half up, month by month.
 */
public final class ContributionTariff {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameter bpuJkkRate = ParameterFile.load("bpu-jkk-rate");
    private final Parameter bpuJkmAmount = ParameterFile.load("bpu-jkm-amount");
    private final Parameter puJkkRate = ParameterFile.load("pu-jkk-rate");
    private final Parameter puJkmRate = ParameterFile.load("pu-jkm-rate");
    private final Reliefs reliefs = new Reliefs();

    private ContributionTariff() {}

    /**
     * Reads the parameters beside this class; do it once and keep the result, which never changes.
     *
     * @throws RuntimeException when a parameter is incomplete
     */
    public static ContributionTariff load() {
        return new ContributionTariff();
    }

    /**
     * The contribution for one month, July 2015 or later.
     *
     * @param monthsPaidBefore contributions paid before this month; decides only from August 2020 to January 2021 and
     *     only for members registered after July 2020
     * @param paidThroughJuly2020 were all contributions up to July 2020 paid? Decides only in the same months
     */
    public Contribution forMonth(Insured insured, YearMonth month, int monthsPaidBefore, boolean paidThroughJuly2020) {
        BigDecimal relief = reliefs.percent(insured, month, monthsPaidBefore, paidThroughJuly2020);
        BigDecimal share = HUNDRED.subtract(relief);
        return new Contribution(rupiah(jkk(insured, month), share), rupiah(jkm(insured, month), share));
    }

    /** The sum over {@code months} months from {@code from} on, each of them counted as paid for the next. */
    public Contribution forPeriod(
            Insured insured, YearMonth from, int months, int monthsPaidBefore, boolean paidThroughJuly2020) {
        Contribution sum = Contribution.NOTHING;
        for (int i = 0; i < months; i++) {
            sum = sum.plus(forMonth(insured, from.plusMonths(i), monthsPaidBefore + i, paidThroughJuly2020));
        }
        return sum;
    }

    /** Does the period hold a month of the relief of PP 49/2020, so that the payment history must be known? */
    public boolean touchesEarlyRelief(YearMonth from, int months) {
        for (int i = 0; i < months; i++) {
            if (reliefs.isEarlyReliefMonth(from.plusMonths(i))) {
                return true;
            }
        }
        return false;
    }

    /** Hundredths of a rupiah. */
    private BigDecimal jkk(Insured insured, YearMonth month) {
        Parameter rate = insured.segment() == Segment.PU ? puJkkRate : bpuJkkRate;
        return inForce(rate, month).multiply(BigDecimal.valueOf(insured.baseIncome()));
    }

    /** Hundredths of a rupiah. */
    private BigDecimal jkm(Insured insured, YearMonth month) {
        return insured.segment() == Segment.PU
                ? inForce(puJkmRate, month).multiply(BigDecimal.valueOf(insured.baseIncome()))
                : inForce(bpuJkmAmount, month).multiply(HUNDRED);
    }

    private static BigDecimal inForce(Parameter parameter, YearMonth month) {
        return parameter.in(month).orElseThrow(() -> new IllegalArgumentException("No tariff is known for " + month));
    }

    private static long rupiah(BigDecimal hundredths, BigDecimal sharePercent) {
        return hundredths
                .multiply(sharePercent)
                .movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
