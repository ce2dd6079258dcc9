package id.payung.claims.payment;

/** The number of an order that somebody asked for, and whether this call made it. */
record AskedOrder(String number, boolean isNew) {}
