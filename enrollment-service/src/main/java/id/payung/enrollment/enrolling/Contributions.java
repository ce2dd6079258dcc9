package id.payung.enrollment.enrolling;

import id.payung.enrollment.contribution.Contribution;
import id.payung.enrollment.contribution.ContributionTariff;
import id.payung.enrollment.contribution.Insured;
import id.payung.enrollment.worker.Worker;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Contributions of one order, each kind of worker computed once. Not for use by several threads. */
final class Contributions {

    /** PP 49/2020: who had paid up to this month had the relief from its first month on. */
    private static final YearMonth LAST_BEFORE_RELIEF = YearMonth.of(2020, 7);

    private final ContributionTariff tariff;
    private final Order order;
    private final boolean historyMatters;
    private final Map<Insured, Contribution> ofNewcomers = new HashMap<>();

    Contributions(ContributionTariff tariff, Order order) {
        this.tariff = tariff;
        this.order = order;
        this.historyMatters =
                tariff.touchesEarlyRelief(order.period().from(), order.period().months());
    }

    /** Whether the months a worker paid for earlier change the amount. */
    boolean needHistory() {
        return historyMatters;
    }

    /** Rupiah for the whole period, only for the programs of the order. */
    Contribution of(Worker worker, Set<String> contributedMonths) {
        Insured insured = new Insured(
                worker.segment(),
                worker.baseIncome(),
                worker.transport(),
                order.sponsor().fund());
        if (!historyMatters || contributedMonths.isEmpty()) {
            return ofNewcomers.computeIfAbsent(insured, kind -> compute(kind, 0, false));
        }
        String first = order.period().from().toString();
        int before = (int) contributedMonths.stream()
                .filter(month -> month.compareTo(first) < 0)
                .count();
        return compute(insured, before, contributedMonths.contains(LAST_BEFORE_RELIEF.toString()));
    }

    private Contribution compute(Insured insured, int monthsBefore, boolean paidThroughJuly2020) {
        Contribution full = tariff.forPeriod(
                insured, order.period().from(), order.period().months(), monthsBefore, paidThroughJuly2020);
        return new Contribution(
                order.programs().hasJkk() ? full.jkk() : 0, order.programs().hasJkm() ? full.jkm() : 0);
    }
}
