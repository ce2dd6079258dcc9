package id.payung.reporting.privacy;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;

/** The hidden cells, and those of them that nobody has looked after yet. */
final class Mask {

    private final BitSet hidden = new BitSet();
    private final Deque<Integer> unattended = new ArrayDeque<>();

    /** Begins with the small cells. */
    Mask(LinkedTables<?> tables) {
        for (int cell = 0; cell < tables.size(); cell++) {
            for (int measure = 0; measure < tables.measures(); measure++) {
                if (SmallCells.isSmall(tables.value(measure, cell))) {
                    hide(cell);
                }
            }
        }
    }

    boolean hides(int cell) {
        return hidden.get(cell);
    }

    /** Returns whether the cell could be seen before. */
    boolean hide(int cell) {
        if (hidden.get(cell)) {
            return false;
        }
        hidden.set(cell);
        unattended.add(cell);
        return true;
    }

    OptionalInt nextUnattended() {
        return unattended.isEmpty() ? OptionalInt.empty() : OptionalInt.of(unattended.remove());
    }

    BitSet hidden() {
        return hidden;
    }
}
