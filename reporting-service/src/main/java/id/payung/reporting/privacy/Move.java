package id.payung.reporting.privacy;

/**
 * A change of some cells by one each, up or down, after which every sum still holds.
 *
 * @param signs for each of the cells 1 or -1
 */
record Move(int[] cells, int[] signs) {

    /** More than anybody needs: a move that only adds has no limit of its own. */
    static final long PLENTY = SmallCells.THRESHOLD;

    int sign(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return signs[i];
            }
        }
        return 0;
    }

    /** How often the table bears the move in a direction (1 or -1) before a cell would fall below 0. */
    long room(long[] table, int direction) {
        long room = PLENTY;
        for (int i = 0; i < cells.length; i++) {
            if (signs[i] != direction) {
                room = Math.min(room, table[cells[i]]);
            }
        }
        return room;
    }

    void add(long[] table, long times) {
        for (int i = 0; i < cells.length; i++) {
            table[cells[i]] += times * signs[i];
        }
    }
}
