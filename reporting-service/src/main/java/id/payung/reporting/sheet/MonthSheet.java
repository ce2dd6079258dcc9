package id.payung.reporting.sheet;

import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Counts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All figures of one month, with one mask for all tables that are published of it.
 *
 * @param figures by combination and cell
 * @param masked cells of which covered persons, contributors and amounts are not shown
 * @param arrearsMasked cells of which persons in arrears are not shown
 */
public record MonthSheet(Map<Integer, Map<Cell, Counts>> figures, Set<Cell> masked, Set<Cell> arrearsMasked) {

    /** The cells of a combination in their order. */
    public Collection<Map.Entry<Cell, Counts>> table(int combination) {
        return figures.getOrDefault(combination, Map.of()).entrySet();
    }

    /** Whether anybody is counted there. */
    public boolean has(Cell cell) {
        return figures.getOrDefault(cell.combination(), Map.of()).containsKey(cell);
    }

    public Counts get(Cell cell) {
        return figures.getOrDefault(cell.combination(), Map.of()).getOrDefault(cell, Counts.NONE);
    }

    /** How many cells it holds: what it costs to keep. */
    int size() {
        return figures.values().stream().mapToInt(Map::size).sum();
    }

    static MonthSheet of(Map<Cell, Counts> cells) {
        Map<Integer, Map<Cell, Counts>> byCombination = new TreeMap<>();
        cells.forEach((cell, counts) -> byCombination
                .computeIfAbsent(cell.combination(), any -> new TreeMap<>())
                .put(cell, counts));
        return Masking.sheet(byCombination);
    }
}
