package id.payung.claims.intake;

import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.PaymentSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the orders it was told of; an order whose number ends in X was settled with another amount. */
@Alternative
@ApplicationScoped
public class FakeReceivers implements SettlementReceiver, SchoolYearReceiver {

    private final Set<String> orders = ConcurrentHashMap.newKeySet();

    void issue(String order) {
        orders.add(order);
    }

    @Override
    public Reception settle(PaymentSettled settlement, EventKey key) {
        if (settlement.orderNumber().endsWith("X")) {
            return Reception.refused("WRONG_AMOUNT");
        }
        return orders.contains(settlement.orderNumber())
                ? new Reception.Taken(Optional.empty())
                : Reception.waits(WaitsFor.ORDER);
    }

    @Override
    public Reception confirm(EducationConfirmed education, EventKey key) {
        return Reception.waits(WaitsFor.ORDER);
    }
}
