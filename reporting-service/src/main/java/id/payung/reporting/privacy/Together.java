package id.payung.reporting.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which cells of the tables are hidden together, as one place is published with several figures. A cell that belongs to
 * no place is never hidden: everybody knows that it is 0.
 */
final class Together {

    private static final int NOWHERE = -1;

    private final int[] placeOf;
    private final List<List<Numbered>> told;

    /** A figure with the numbers of the cells that make it up, in the order in which to try them. */
    record Numbered(long[] values, int[] carriers) {}

    private Together(int[] placeOf, List<List<Numbered>> told) {
        this.placeOf = placeOf;
        this.told = told;
    }

    /** Every cell is a place of its own. */
    static Together alone(LinkedTables<?> tables) {
        int[] placeOf = new int[tables.size()];
        List<List<Numbered>> told = new ArrayList<>();
        for (int cell = 0; cell < placeOf.length; cell++) {
            placeOf[cell] = cell;
            long[] values = new long[tables.measures()];
            for (int measure = 0; measure < values.length; measure++) {
                values[measure] = tables.value(measure, cell);
            }
            told.add(List.of(new Numbered(values, new int[] {cell})));
        }
        return new Together(placeOf, told);
    }

    /** @param places the figures of each place; no cell makes up figures of two places */
    static <K extends Comparable<K>> Together of(LinkedTables<K> tables, List<List<Told<K>>> places) {
        int[] placeOf = new int[tables.size()];
        Arrays.fill(placeOf, NOWHERE);
        List<List<Numbered>> told = new ArrayList<>();
        for (List<Told<K>> figures : places) {
            List<Numbered> numbered = new ArrayList<>();
            for (Told<K> figure : figures) {
                int[] carriers =
                        figure.carriers().stream().mapToInt(tables::number).toArray();
                for (int carrier : carriers) {
                    placeOf[carrier] = told.size();
                }
                numbered.add(new Numbered(
                        figure.values().stream().mapToLong(Long::longValue).toArray(), carriers));
            }
            told.add(numbered);
        }
        return new Together(placeOf, told);
    }

    int places() {
        return told.size();
    }

    boolean isNowhere(int cell) {
        return placeOf[cell] == NOWHERE;
    }

    int placeOf(int cell) {
        return placeOf[cell];
    }

    List<Numbered> toldOf(int place) {
        return told.get(place);
    }
}
