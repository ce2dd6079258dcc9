package id.payung.claims.payment;

import java.time.Instant;

/** What the bank said of an order. */
record SettleOrder(String orderNumber, String reference, Result result, long amount, Instant settledAt) {

    /** Paid, or sent back. */
    enum Result {
        PAID,
        RETURNED
    }
}
