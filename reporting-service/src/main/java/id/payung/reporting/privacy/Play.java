package id.payung.reporting.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * The known moves between hidden cells, and how far they take a cell from its true value: each step ends at another
 * table that a reader cannot tell from the true one.
 */
final class Play {

    private record Step(Move move, long times) {}

    private final long[][] tables;
    private final List<List<Move>> movesOfCell = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Play(LinkedTables<?> tables) {
        this.tables = new long[tables.measures()][];
        for (int measure = 0; measure < this.tables.length; measure++) {
            this.tables[measure] = tables.copyOf(measure);
        }
        for (int cell = 0; cell < tables.size(); cell++) {
            movesOfCell.add(new ArrayList<>(0));
        }
    }

    void learn(Move move) {
        for (int cell : move.cells()) {
            movesOfCell.get(cell).add(move);
        }
    }

    /** Takes a cell up (1) or down (-1), by at most so much; returns by how much. The table stays as it is then. */
    long take(int measure, int cell, int direction, long atMost) {
        long taken = 0;
        List<Move> moves = movesOfCell.get(cell);
        for (int i = 0; i < moves.size() && taken < atMost; i++) {
            Move move = moves.get(i);
            int way = move.sign(cell) * direction;
            long times = Math.min(move.room(tables[measure], way), atMost - taken);
            if (times > 0) {
                move.add(tables[measure], times * way);
                steps.add(new Step(move, times * way));
                taken += times;
            }
        }
        return taken;
    }

    /** The table where the last steps led. */
    long[] table(int measure) {
        return tables[measure];
    }

    /** Back to the true values. */
    void goBack(int measure) {
        steps.forEach(step -> step.move().add(tables[measure], -step.times()));
        steps.clear();
    }
}
