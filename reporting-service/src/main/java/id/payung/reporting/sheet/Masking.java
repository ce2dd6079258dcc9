package id.payung.reporting.sheet;

import id.payung.reporting.privacy.SmallCells;
import id.payung.reporting.privacy.Sum;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Decides what of a month is not shown: once for persons covered, contributors and amounts, once for arrears. */
final class Masking {

    private Masking() {}

    static MonthSheet sheet(Map<Integer, Map<Cell, Counts>> figures) {
        List<Sum<Cell>> persons = Relations.of(figures, Masking::nearlyAll);
        List<Sum<Cell>> late = Relations.of(figures, (whole, part) -> whole.inArrears() == part.inArrears());
        Map<Cell, Long> covered = measure(figures, Counts::covered);
        Map<Cell, Long> contributors = measure(figures, Counts::contributors);
        Set<Cell> masked = SmallCells.masked(List.of(covered, contributors), persons);
        Set<Cell> arrears = SmallCells.masked(List.of(measure(figures, Counts::inArrears)), late);
        return new MonthSheet(figures, masked, arrears);
    }

    /** A program with 22 of 23 persons tells that the cell has 22 at least. */
    private static boolean nearlyAll(Counts whole, Counts part) {
        return whole.covered() - part.covered() < SmallCells.THRESHOLD;
    }

    private static Map<Cell, Long> measure(Map<Integer, Map<Cell, Counts>> figures, ToLongFunction<Counts> figure) {
        Map<Cell, Long> values = new HashMap<>();
        figures.values()
                .forEach(table -> table.forEach((cell, counts) -> values.put(cell, figure.applyAsLong(counts))));
        return values;
    }
}
