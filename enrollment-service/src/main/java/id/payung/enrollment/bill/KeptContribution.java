package id.payung.enrollment.bill;

import id.payung.enrollment.contribution.Contribution;
import id.payung.enrollment.contribution.ContributionTariff;
import id.payung.enrollment.contribution.Insured;
import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.enrolling.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the first months of a billed period cost: months may differ, for a relief may begin or end between them. */
@ApplicationScoped
class KeptContribution {

    private final ContributionTariff tariff;

    KeptContribution(ContributionTariff tariff) {
        this.tariff = tariff;
    }

    /**
     * The contribution of the first {@code kept} of {@code months} months.
     *
     * @param billed what all months cost; it tells which payment history the bill was made under, for only the relief
     *     of 2020 depends on one
     */
    Contribution of(Insured insured, Programs programs, YearMonth from, int months, int kept, Contribution billed) {
        if (kept == 0) {
            return new Contribution(0, 0);
        }
        return histories()
                .filter(history ->
                        cost(insured, programs, from, months, history).equals(billed))
                .findFirst()
                .map(history -> cost(insured, programs, from, kept, history))
                .orElseGet(() -> new Contribution(billed.jkk() * kept / months, billed.jkm() * kept / months));
    }

    private record History(int monthsBefore, boolean paidThroughJuly2020) {}

    private static Stream<History> histories() {
        return Stream.concat(
                IntStream.range(0, Period.MOST_MONTHS).mapToObj(before -> new History(before, false)),
                Stream.of(new History(Period.MOST_MONTHS, true)));
    }

    private Contribution cost(Insured insured, Programs programs, YearMonth from, int months, History history) {
        Contribution full =
                tariff.forPeriod(insured, from, months, history.monthsBefore(), history.paidThroughJuly2020());
        return new Contribution(programs.hasJkk() ? full.jkk() : 0, programs.hasJkm() ? full.jkm() : 0);
    }
}
