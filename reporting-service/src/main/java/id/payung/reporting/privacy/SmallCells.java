package id.payung.reporting.privacy;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Hides the cells that count fewer than {@link #THRESHOLD} persons, and as many others as it takes that nobody can work
 * them out.
 *
 * <p>The reader is taken to know every cell that is not hidden, every sum, and that values are whole numbers from 0 up.
 * For each hidden cell there are then other tables that fit all of this just as well: one in which a small cell is at
 * least {@link #THRESHOLD} away from its value in another of them, and one in which any other hidden cell that is not 0
 * has another value. A 0 is no secret; it is hidden only where its cell is small in another measure.
 *
 * <p>One mask holds for all measures. The same cells give the same mask, in whatever order they come.
 */
public final class SmallCells {

    /** The least number of persons that is published, other than none. */
    public static final int THRESHOLD = 5;

    private SmallCells() {}

    /**
     * The cells to hide.
     *
     * @param measures per measure the true value of each cell; a cell that is missing is 0
     * @param sums the relations between cells that are published or plain
     * @throws IllegalArgumentException if a value is negative
     */
    public static <K extends Comparable<K>> Set<K> masked(List<Map<K, Long>> measures, List<Sum<K>> sums) {
        List<Sum<K>> credible =
                sums.stream().filter(sum -> isCredible(measures, sum)).toList();
        LinkedTables<K> tables = LinkedTables.of(measures, credible);
        return tables.cells(hidden(tables, Together.alone(tables)));
    }

    /**
     * The places to hide, where several figures are told of each and all are shown or none. What figures are made up of
     * are cells that nobody publishes: a table of their own for each kind of person, so that whoever is taken to stand
     * elsewhere in another table takes along all figures in which persons of the kind count. A cell that belongs to no
     * place is known to be 0.
     *
     * @param measures per measure the value of each cell; where nobody knows, the most it may be
     * @param sums the relations between cells
     * @param places what is told of each, in their order
     */
    public static <K extends Comparable<K>, P> Set<P> maskedPlaces(
            List<Map<K, Long>> measures, List<Sum<K>> sums, SortedMap<P, List<Told<K>>> places) {
        LinkedTables<K> tables = LinkedTables.of(measures, sums);
        List<P> all = List.copyOf(places.keySet());
        Set<P> masked = new LinkedHashSet<>();
        hidden(tables, Together.of(tables, List.copyOf(places.values()))).stream()
                .forEach(place -> masked.add(all.get(place)));
        return masked;
    }

    private static BitSet hidden(LinkedTables<?> tables, Together together) {
        Mask mask = new Mask(together);
        new ComplementarySuppression(tables, together, mask).hide();
        return mask.hidden();
    }

    /** Nobody concludes anything from a sum that plainly does not hold: one side is empty in each measure. */
    private static <K> boolean isCredible(List<Map<K, Long>> measures, Sum<K> sum) {
        return measures.stream()
                .anyMatch(measure -> measure.getOrDefault(sum.whole(), 0L) > 0
                        && sum.parts().stream().anyMatch(part -> measure.getOrDefault(part, 0L) > 0));
    }

    /** Whether so many persons are too few to be published. */
    public static boolean isSmall(long value) {
        return value > 0 && value < THRESHOLD;
    }
}
