package id.payung.claims.payment;

import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.PaymentSettled;
import id.payung.claims.intake.Reception;
import id.payung.claims.intake.SettlementReceiver;
import id.payung.claims.intake.WaitsFor;
import id.payung.platform.access.Actor;
import id.payung.platform.access.Roles;
import id.payung.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Settlements that come as events; they are booked like those that come as calls. */
@ApplicationScoped
class SettlementEvents implements SettlementReceiver {

    private final Settlements settlements;

    SettlementEvents(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public Reception settle(PaymentSettled settlement, EventKey key) {
        Actor bank = new Actor(key.source(), Set.of(Roles.BPJS_SYSTEM), Optional.empty());
        try {
            return Reception.taken(settlements
                    .settle(
                            new SettleOrder(
                                    settlement.orderNumber(),
                                    settlement.reference(),
                                    SettleOrder.Result.valueOf(
                                            settlement.result().name()),
                                    settlement.amount(),
                                    settlement.settledAt().toInstant().truncatedTo(ChronoUnit.MICROS)),
                            bank)
                    .claimId());
        } catch (ProblemException refused) {
            return refused.type().equals(PaymentProblems.ORDER_UNKNOWN)
                    ? Reception.waits(WaitsFor.ORDER)
                    : Reception.refused(refused.type().code());
        }
    }
}
