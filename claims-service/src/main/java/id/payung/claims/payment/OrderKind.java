package id.payung.claims.payment;

/** What an order is for. The names are public API. */
enum OrderKind {
    BENEFIT,
    SCHOLARSHIP,
    /** makes up for an order that was paid late */
    LATE_COMPENSATION,
    /** what somebody received too much and is to pay back: nothing for the bank to pay */
    RECOVERY
}
