package id.payung.claims.casefile;

import java.time.OffsetDateTime;

/**
 * What the bank said of a payment order.
 *
 * @param amount whole rupiah
 */
public record PaymentSettled(String orderNumber, String reference, long amount, OffsetDateTime settledAt, Result result)
        implements EventData {

    /** The money arrived, or it came back. */
    public enum Result {
        PAID,
        RETURNED
    }
}
