package id.payung.reporting.sheet;

import id.payung.reporting.privacy.SmallCells;
import id.payung.reporting.privacy.Sum;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what of a month is not shown: once for persons covered, contributors and amounts, once for arrears. */
final class Masking {

    private Masking() {}

    static MonthSheet sheet(Map<Integer, Map<Cell, Counts>> figures) {
        return new MonthSheet(figures, new Places(figures).masked(), arrearsMasked(figures));
    }

    private static Set<Cell> arrearsMasked(Map<Integer, Map<Cell, Counts>> figures) {
        List<Sum<Cell>> sums = Relations.of(figures, (whole, part) -> whole.inArrears() == part.inArrears());
        Map<Cell, Long> inArrears = new HashMap<>();
        figures.values().forEach(table -> table.forEach((cell, counts) -> inArrears.put(cell, counts.inArrears())));
        return SmallCells.masked(List.of(inArrears), sums);
    }
}
