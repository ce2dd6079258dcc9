package id.payung.claims.casefile;

/**
 * Where money goes.
 *
 * @param number 6 to 20 digits
 */
public record BankAccount(String bank, String number, String holder) {

    private static final int SHOWN_DIGITS = 4;

    /** The bank and the last digits: enough to compare, too little to use. */
    public String masked() {
        return bank + " …" + number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "BankAccount";
    }
}
