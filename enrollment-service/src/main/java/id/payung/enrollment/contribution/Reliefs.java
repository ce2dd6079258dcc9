package id.payung.enrollment.contribution;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/** By how many percent a contribution is reduced for a while. Only members who are not wage earners ever were. */
final class Reliefs {
    /** PP 50/2025 excludes whoever is paid from APBN or APBD; the palm oil share is public money as well */
    private static final Set<Fund> PRIVATE_FUNDS = EnumSet.of(Fund.CSR, Fund.SELF);

    private final Parameter early = ParameterFile.load("early-relief");
    private final Parameter earlyFullMonths = ParameterFile.load("early-relief-full-months");
    private final Parameter transport = ParameterFile.load("transport-relief");
    private final Parameter other = ParameterFile.load("other-relief");

    BigDecimal percent(Insured insured, YearMonth month, int monthsPaidBefore, boolean paidThroughJuly2020) {
        if (insured.segment() == Segment.PU) {
            return BigDecimal.ZERO;
        }
        return sectoral(insured, month).max(earlyFor(month, monthsPaidBefore, paidThroughJuly2020));
    }

    boolean isEarlyReliefMonth(YearMonth month) {
        return earlyPercent(month).signum() > 0;
    }

    private BigDecimal sectoral(Insured insured, YearMonth month) {
        if (!PRIVATE_FUNDS.contains(insured.fund())) {
            return BigDecimal.ZERO;
        }
        return (insured.transport() ? transport : other).in(month).orElse(BigDecimal.ZERO);
    }

    private BigDecimal earlyFor(YearMonth month, int monthsPaidBefore, boolean paidThroughJuly2020) {
        boolean entitled = paidThroughJuly2020 || monthsPaidBefore >= fullMonths(month);
        return entitled ? earlyPercent(month) : BigDecimal.ZERO;
    }

    private BigDecimal earlyPercent(YearMonth month) {
        return early.in(month).orElse(BigDecimal.ZERO);
    }

    private int fullMonths(YearMonth month) {
        return earlyFullMonths.in(month).map(BigDecimal::intValueExact).orElse(0);
    }
}
