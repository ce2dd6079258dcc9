package id.payung.claims.payment;

/** Where a payment order stands. */
public enum OrderStatus {
    /** an officer asks for it; an approver has to confirm */
    PROPOSED,
    ISSUED,
    SETTLED,
    /** the bank sent it back */
    RETURNED,
    /** another order goes to another account in its place */
    REPLACED,
    CANCELLED
}
