package id.payung.enrollment.rosterfile;

/** Formulas that cells share: the library rewrites a shared one for each cell, and asks every array one at each cell. */
final class FormulaBounds {

    private static final int MAX_ARRAYS = 10;
    private static final long MAX_KEPT = 10_000_000;
    private static final long MAX_REWRITTEN = 200_000_000;

    private int arrays;
    private boolean kept;
    private int longest;
    private long keptText;
    private long rewritten;

    /** @param type the attribute {@code t}, null for a formula of one cell */
    void start(String type) {
        boolean shared = "shared".equals(type);
        boolean array = "array".equals(type);
        kept = shared || array;
        SheetBounds.limit(arrays += array ? 1 : 0, MAX_ARRAYS);
        SheetBounds.limit(rewritten += shared ? longest : 0, MAX_REWRITTEN);
    }

    void end(int length) {
        if (kept) {
            longest = Math.max(longest, length);
            SheetBounds.limit(keptText += length, MAX_KEPT);
        }
    }
}
