package id.payung.enrollment.rosterfile;

/** How far cells may spread: the library holds every column up to the furthest, in every row. */
final class CellGridBounds {

    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_ADDRESS = 12;
    private static final long MAX_AREA = 100_000_000;

    private long rows = 1;
    private int column;
    private int furthest;

    void row() {
        rows++;
        column = 0;
        SheetBounds.limit(rows * furthest, MAX_AREA);
    }

    /** @param address such as {@code B7}; without one the cell stands right of the last */
    void cell(String address) {
        column = address == null ? column + 1 : columnOf(address);
        SheetBounds.limit(column, MAX_COLUMN);
        furthest = Math.max(furthest, column);
        SheetBounds.limit(rows * furthest, MAX_AREA);
    }

    private static int columnOf(String address) {
        SheetBounds.limit(address.length(), MAX_ADDRESS);
        int column = 0;
        for (int i = address.startsWith("$") ? 1 : 0; i < address.length(); i++) {
            int letter = Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26) {
                break;
            }
            column = Math.min(MAX_COLUMN + 1, column * 26 + letter);
        }
        return column;
    }
}
