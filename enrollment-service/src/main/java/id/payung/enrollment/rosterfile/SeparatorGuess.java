package id.payung.enrollment.rosterfile;

/** Which of {@code ,} and {@code ;} stands more often between the cells of the header line. */
final class SeparatorGuess {

    private SeparatorGuess() {}

    static char of(CharWindow window) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < FileLimits.ROW && window.has(i); i++) {
            char c = window.at(i);
            if (!quoted && !blank && (c == '\n' || c == '\r')) {
                break;
            }
            blank &= Character.isWhitespace(c);
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }
}
