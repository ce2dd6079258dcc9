package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.PaymentSettled;

/** Takes in what the bank said of a payment order. */
public interface SettlementReceiver {

    /** Settles in a transaction of its own; the same event again changes nothing and is taken again. */
    Reception settle(PaymentSettled settlement, EventKey key);
}
