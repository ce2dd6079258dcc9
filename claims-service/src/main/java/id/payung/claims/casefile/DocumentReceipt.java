package id.payung.claims.casefile;

import java.time.LocalDate;

/** A document came in on a day. */
public record DocumentReceipt(DocumentKind kind, LocalDate receivedOn) {}
