package id.payung.enrollment.bill;

import java.time.Instant;

/** A payment that arrived; {@code reference} is its natural key for ever. */
record ReceivePayment(String billNumber, long amount, Instant paidAt, String reference) {}
