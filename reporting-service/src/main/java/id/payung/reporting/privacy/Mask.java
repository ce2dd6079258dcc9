package id.payung.reporting.privacy;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;

/** The hidden places, and those of them that nobody has looked after yet. */
final class Mask {

    private final Together together;
    private final BitSet hidden = new BitSet();
    private final Deque<Integer> unattended = new ArrayDeque<>();

    /** Begins with the places of which a small figure is told. */
    Mask(Together together) {
        this.together = together;
        for (int place = 0; place < together.places(); place++) {
            for (Together.Numbered figure : together.toldOf(place)) {
                for (long value : figure.values()) {
                    if (SmallCells.isSmall(value)) {
                        hidePlace(place);
                    }
                }
            }
        }
    }

    /** Whether a cell of the tables is hidden. */
    boolean hides(int cell) {
        return !together.isNowhere(cell) && hidden.get(together.placeOf(cell));
    }

    /** Hides a cell with all that is told of the same place. */
    void hide(int cell) {
        if (!together.isNowhere(cell)) {
            hidePlace(together.placeOf(cell));
        }
    }

    private void hidePlace(int place) {
        if (!hidden.get(place)) {
            hidden.set(place);
            unattended.add(place);
        }
    }

    /** The next place to look after. */
    OptionalInt nextUnattended() {
        return unattended.isEmpty() ? OptionalInt.empty() : OptionalInt.of(unattended.remove());
    }

    /** The hidden places. */
    BitSet hidden() {
        return hidden;
    }
}
