package id.payung.claims.casefile;

/**
 * Where money goes.
 *
 * @param number 6 to 20 digits
 */
public record BankAccount(String bank, String number, String holder) {}
