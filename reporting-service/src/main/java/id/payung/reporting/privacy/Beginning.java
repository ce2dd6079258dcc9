package id.payung.reporting.privacy;

import java.util.Comparator;
import java.util.Optional;

/**
 * A move that is not complete yet: one change more than the beginning before it.
 *
 * @param price of the cells changed so far
 * @param broken by how much sums do not hold yet
 * @param outlook the price it will about have when complete
 * @param number the order of finding, so that equals are tried in the same order each time
 */
record Beginning(Optional<Beginning> before, int cell, int sign, int price, int broken, int outlook, int number)
        implements Comparable<Beginning> {

    private static final Comparator<Beginning> ORDER =
            Comparator.comparingInt(Beginning::outlook).thenComparingInt(Beginning::number);

    static Beginning with(int cell, int sign, int broken) {
        return new Beginning(Optional.empty(), cell, sign, 0, broken, 0, 0);
    }

    Beginning and(int nextCell, int nextSign, int newPrice, int newBroken, int newOutlook, int newNumber) {
        return new Beginning(Optional.of(this), nextCell, nextSign, newPrice, newBroken, newOutlook, newNumber);
    }

    int length() {
        int length = 0;
        for (Optional<Beginning> one = Optional.of(this); one.isPresent(); one = one.get().before) {
            length++;
        }
        return length;
    }

    Move move() {
        int[] cells = new int[length()];
        int[] signs = new int[cells.length];
        int i = 0;
        for (Optional<Beginning> one = Optional.of(this); one.isPresent(); one = one.get().before) {
            cells[i] = one.get().cell;
            signs[i++] = one.get().sign;
        }
        return new Move(cells, signs);
    }

    @Override
    public int compareTo(Beginning other) {
        return ORDER.compare(this, other);
    }
}
