package id.payung.reporting.privacy;

/** What it costs the reader not to see a cell: more for many persons than for few, most for wholes of wholes. */
final class Prices {

    /** What a cell costs that is hidden anyway: a little, as a short way round is easier to keep. */
    static final int HIDDEN = 1;

    private static final int LEAST = 12;
    private static final int OF_DOUBLING = 1;
    private static final int OF_LEVEL = 16;
    private static final int MOST_LEVELS = 12;

    private Prices() {}

    static int[] of(LinkedTables<?> tables) {
        int[] levels = levels(tables);
        int[] prices = new int[tables.size()];
        for (int cell = 0; cell < prices.length; cell++) {
            prices[cell] = LEAST + OF_DOUBLING * doublings(tables, cell) + OF_LEVEL * levels[cell];
        }
        return prices;
    }

    /** The logarithm of the values: a cell of 100,000 is worth more than one of 10, but not 10,000 times as much. */
    private static int doublings(LinkedTables<?> tables, int cell) {
        int doublings = 0;
        for (int measure = 0; measure < tables.measures(); measure++) {
            doublings += Long.SIZE - Long.numberOfLeadingZeros(tables.value(measure, cell));
        }
        return doublings / Math.max(1, tables.measures());
    }

    /** How many sums deep a cell is split. */
    private static int[] levels(LinkedTables<?> tables) {
        int[] levels = new int[tables.size()];
        boolean changed = true;
        for (int round = 0; changed && round < MOST_LEVELS; round++) {
            changed = false;
            for (int sum = 0; sum < tables.sums(); sum++) {
                int[] row = tables.cellsOf(sum);
                for (int i = 1; i < row.length; i++) {
                    if (levels[row[0]] <= levels[row[i]] && levels[row[i]] < MOST_LEVELS) {
                        levels[row[0]] = levels[row[i]] + 1;
                        changed = true;
                    }
                }
            }
        }
        return levels;
    }
}
