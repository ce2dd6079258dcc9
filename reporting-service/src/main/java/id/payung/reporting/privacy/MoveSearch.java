package id.payung.reporting.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Looks for a cheap move of a cell: change it, and each sum that no longer holds asks for a change of another of its
 * cells, until all hold again. The most promising beginning is continued first.
 */
final class MoveSearch {

    private static final int MOST_BRANCHES = 10;

    private final LinkedTables<?> tables;
    private final Mask mask;
    private final int[] prices;
    private final Balance balance;

    MoveSearch(LinkedTables<?> tables, Mask mask) {
        this.tables = tables;
        this.mask = mask;
        this.prices = Prices.of(tables);
        this.balance = new Balance(tables);
    }

    /** A move that changes the cell by the direction (1 or -1) and leaves no cell of the table below 0. */
    Optional<Move> find(int cell, int direction, long[] table, Effort effort) {
        if (direction < 0 && table[cell] == 0) {
            return Optional.empty();
        }
        PriorityQueue<Beginning> beginnings = new PriorityQueue<>();
        beginnings.add(Beginning.with(cell, direction, tables.sumsOf(cell).length));
        int number = 0;
        for (int i = 0; i < effort.mostExtensions() && !beginnings.isEmpty(); i++) {
            Beginning best = beginnings.remove();
            if (best.broken() == 0) {
                return Optional.of(best.move());
            }
            balance.set(best);
            List<Beginning> longer = extensions(best, number, table, effort);
            balance.clear(best);
            number += longer.size();
            longer.stream().sorted().limit(MOST_BRANCHES).forEach(beginnings::add);
        }
        return Optional.empty();
    }

    private List<Beginning> extensions(Beginning beginning, int number, long[] table, Effort effort) {
        int sum = hardestSum(table, effort);
        List<Beginning> longer = new ArrayList<>();
        for (int cell : tables.cellsOf(sum)) {
            if (mends(sum, cell, table, effort)) {
                int sign = balance.mendingSign(sum, cell);
                int price = beginning.price() + (mask.hides(cell) ? Prices.HIDDEN : prices[cell]);
                int broken = beginning.broken() + balance.brokenBy(cell, sign);
                int outlook = price + effort.priceOfMending() * broken;
                longer.add(beginning.and(cell, sign, price, broken, outlook, number + longer.size()));
            }
        }
        return longer;
    }

    /** The broken sum that fewest cells can mend: if there is none of these, it shows soonest. */
    private int hardestSum(long[] table, Effort effort) {
        int hardest = 0;
        int fewest = Integer.MAX_VALUE;
        for (int touch = 0; touch < balance.touches() && fewest > 0; touch++) {
            int sum = balance.touched(touch);
            if (!balance.holds(sum)) {
                int choices = choices(sum, table, effort, fewest);
                hardest = choices < fewest ? sum : hardest;
                fewest = Math.min(choices, fewest);
            }
        }
        return hardest;
    }

    private int choices(int sum, long[] table, Effort effort, int enough) {
        int choices = 0;
        for (int cell : tables.cellsOf(sum)) {
            if (choices < enough && mends(sum, cell, table, effort)) {
                choices++;
            }
        }
        return choices;
    }

    private boolean mends(int sum, int cell, long[] table, Effort effort) {
        boolean effortable = mask.hides(cell) || effort.mayHideMore() && !tables.isEmpty(cell);
        return effortable
                && !balance.isChanged(cell)
                && (balance.mendingSign(sum, cell) > 0 || effort.mayTakeFrom(table[cell]));
    }
}
