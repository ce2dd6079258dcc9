package id.payung.claims.law.parameter;

import id.payung.claims.law.LegalCitation;

/** Where a rule of the law stands, and whether it was checked against the official text or settled for the product. */
public record Rule(LegalCitation citation, boolean verified) {}
