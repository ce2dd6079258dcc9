package id.payung.platform.web;

/**
 * Keeps spreadsheets from running a cell as a formula: a leading {@code '} makes it text. Every value that consists of
 * any number of {@code '} and then a dangerous character gets one more, so that taking one away is the exact inverse.
 */
public final class FormulaGuard {

    private static final char MARK = '\'';

    /** Also the wide forms of the signs, which a spreadsheet for East Asian scripts takes for them. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** The text as a cell that no spreadsheet runs. */
    public static String guard(String value) {
        return startsFormula(value, 0) ? MARK + value : value;
    }

    /** What {@link #guard} was given; a text without our mark stays as it is. */
    public static String unguard(String value) {
        return !value.isEmpty() && value.charAt(0) == MARK && startsFormula(value, 1) ? value.substring(1) : value;
    }

    private static boolean startsFormula(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != MARK) {
                return STARTS.indexOf(c) >= 0;
            }
        }
        return false;
    }
}
