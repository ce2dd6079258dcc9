package id.payung.enrollment.roster;

import id.payung.platform.problem.Text;
import java.util.Locale;

/**
 * Why a roster stopped: kept as a code and its numbers, {@code CONTROL_TOTAL_MISMATCH: 100 3360000}, as webhooks tell it
 * too; told in the language of whoever asks.
 */
final class StopReason {

    static final String DISCLOSURES_USED_UP = "DISCLOSURES_USED_UP";
    static final String REFUSED_BY_APPROVER = "REFUSED_BY_APPROVER";
    static final String INTERNAL_ERROR = "INTERNAL_ERROR";
    private static final String CONTROL_TOTAL_MISMATCH = "CONTROL_TOTAL_MISMATCH";
    private static final int ROWS = 1;
    private static final int AMOUNT = 2;

    private StopReason() {}

    /** The declared totals are not those of the file. */
    static String controlTotals(int rows, long amount) {
        return CONTROL_TOTAL_MISMATCH + ": " + rows + " " + amount;
    }

    /** The code, and a sentence where the code alone does not say all. */
    static String told(String kept, Locale locale) {
        String[] parts = kept.split(":? ");
        if (parts.length != AMOUNT + 1 && parts.length != 1) {
            // a sentence, as earlier releases kept it
            return kept;
        }
        return switch (parts[0]) {
            case CONTROL_TOTAL_MISMATCH -> parts[0] + ": " + totals(parts).in(locale);
            case DISCLOSURES_USED_UP ->
                parts[0] + ": "
                        + new Text(
                                        "too many workers sent today are on file already",
                                        "terlalu banyak pekerja yang dikirim hari ini sudah terdaftar")
                                .in(locale);
            default -> kept;
        };
    }

    private static Text totals(String[] parts) {
        return new Text(
                "the file has " + parts[ROWS] + " rows and would cost " + parts[AMOUNT] + " rupiah",
                "berkas berisi " + parts[ROWS] + " baris dan iurannya " + parts[AMOUNT] + " rupiah");
    }
}
