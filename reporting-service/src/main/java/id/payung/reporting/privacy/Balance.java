package id.payung.reporting.privacy;

import java.util.Arrays;
import java.util.Optional;

/** Which sums hold after the changes of one beginning, and by how much the others do not. */
final class Balance {

    /** Grows when a move is longer. */
    private static final int TOUCHES_OF_A_USUAL_MOVE = 64;

    private final LinkedTables<?> tables;
    private final boolean[] changed;
    private final int[] excess;
    private int[] touched = new int[TOUCHES_OF_A_USUAL_MOVE];
    private int touches;

    Balance(LinkedTables<?> tables) {
        this.tables = tables;
        this.changed = new boolean[tables.size()];
        this.excess = new int[tables.sums()];
    }

    void set(Beginning beginning) {
        touches = 0;
        for (Optional<Beginning> one = Optional.of(beginning);
                one.isPresent();
                one = one.get().before()) {
            change(one.get().cell(), one.get().sign());
        }
    }

    private void change(int cell, int sign) {
        changed[cell] = true;
        for (int sum : tables.sumsOf(cell)) {
            excess[sum] += sign * tables.coefficient(sum, cell);
            touch(sum);
        }
    }

    private void touch(int sum) {
        if (touches == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touches);
        }
        touched[touches++] = sum;
    }

    void clear(Beginning beginning) {
        for (Optional<Beginning> one = Optional.of(beginning);
                one.isPresent();
                one = one.get().before()) {
            changed[one.get().cell()] = false;
        }
        for (int i = 0; i < touches; i++) {
            excess[touched[i]] = 0;
        }
    }

    boolean isChanged(int cell) {
        return changed[cell];
    }

    int touches() {
        return touches;
    }

    /** The sum of a touch; the same one may have been touched several times. */
    int touched(int touch) {
        return touched[touch];
    }

    boolean holds(int sum) {
        return excess[sum] == 0;
    }

    /** The direction that a cell must change in to mend the sum. */
    int mendingSign(int sum, int cell) {
        return -Integer.signum(excess[sum]) * tables.coefficient(sum, cell);
    }

    /** How much more, or less, is broken when the cell changes. */
    int brokenBy(int cell, int sign) {
        int more = 0;
        for (int sum : tables.sumsOf(cell)) {
            more += Math.abs(excess[sum] + sign * tables.coefficient(sum, cell)) - Math.abs(excess[sum]);
        }
        return more;
    }
}
