package id.payung.enrollment.rosterfile;

/** How many bytes a workbook may unpack to, counted while it does and not as it says. */
final class InflationBudget {

    private static final long TOTAL = 300L << 20;
    private static final long RATIO = 100;
    private static final long FREE_OF_RATIO = 10L << 20;

    private final long limit;
    private long spent;

    InflationBudget(long compressedBytes) {
        this.limit = Math.min(TOTAL, Math.max(FREE_OF_RATIO, RATIO * compressedBytes));
    }

    void spend(long bytes) {
        spent += bytes;
        if (spent > limit) {
            throw RosterFileProblems.SPREADSHEET_TOO_LARGE.refusal();
        }
    }
}
