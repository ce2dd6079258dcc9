package id.payung.claims.payment;

import id.payung.claims.casefile.BankAccount;

/**
 * What is owed to one payee by a decision.
 *
 * @param payee id of an heir in the facts, {@code MEMBER}, {@code EMPLOYER}, or {@code FACILITY:} with its name and bill
 * @param kind BENEFIT or SCHOLARSHIP
 * @param amount whole rupiah, more than zero
 */
public record Payable(String payee, String kind, long amount, BankAccount account) {}
