package id.payung.reporting.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How long claims took from the report to the payment. */
final class Days {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Days() {}

    private static List<Long> of(List<ClaimFact> paid) {
        return paid.stream()
                .map(claim -> ChronoUnit.DAYS.between(
                        claim.reportedOn(), claim.paidOn().orElseThrow()))
                .sorted()
                .toList();
    }

    static Optional<BigDecimal> median(List<ClaimFact> paid) {
        List<Long> days = of(paid);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        long middle = days.get((days.size() - 1) / 2) + days.get(days.size() / 2);
        return Optional.of(BigDecimal.valueOf(middle).divide(TWO, 1, RoundingMode.HALF_UP));
    }

    static Optional<BigDecimal> average(List<ClaimFact> paid) {
        List<Long> days = of(paid);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP));
    }
}
