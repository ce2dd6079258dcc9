package id.payung.claims.law;

/**
 * A person's answer to a finding that needs review; it makes the condition met or not met.
 *
 * @param by who answered, as an opaque name of the account
 * @param reason why, without personal data
 */
public record Resolution(boolean met, String by, String reason) {}
